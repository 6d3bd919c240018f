/**
 * Names that must never change once a family has data: IndexedDB belongs to the page's origin and to the user data folder, so a new name
 * for either shows an empty program. Pinned by a test.
 */
export const APP_SCHEME = 'app'
export const APP_HOST = 'sverka'
/** The origin of the page in the desktop program. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`
export const APP_PAGE = `${APP_ORIGIN}/index.html`
/** The folder under the platform's place for program data. */
export const USER_DATA_NAME = 'Sverka'
/** Windows shows notifications only under an AppUserModelID; the installer writes the same one (electron-builder.yml). */
export const APP_ID = 'app.sverka.desktop'
export const APP_NAME = 'Сверка'
