/** What all file formats share. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const idMessage = 'must be small letters, digits and single hyphens, such as "front-desk".';
export const textPattern = /\S/;
