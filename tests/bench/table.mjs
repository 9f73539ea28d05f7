const columns = [44, 10, -14, 9, 9];

const line = (cells) =>
  cells
    .map((cell, index) =>
      columns[index] < 0
        ? cell.padEnd(-columns[index])
        : index === 0
          ? cell.padEnd(columns[0])
          : cell.padStart(columns[index]),
    )
    .join('  ')
    .trimEnd();

const ratioText = (value) => value.toFixed(value < 10 ? 2 : 1);

/** A head above the rows of a table, and a way to print one row at a time: what, how much, of what, ratio, target. */
export function openTable() {
  console.log(line(['what', 'measured', 'against', 'ratio', 'at most']));
  return {
    title: (text) => console.log(`\n${text}`),
    row: (what, measured, { against = '', ratio, target = '' } = {}) =>
      console.log(line([what, measured, against, ratio === undefined ? '' : ratioText(ratio), String(target)])),
  };
}

export const milliseconds = (seconds) => `${(seconds * 1000).toFixed(0)} ms`;
export const inSeconds = (seconds) => `${seconds.toFixed(2)} s`;
export const megabytes = (number) => `${number.toFixed(0)} MB`;
