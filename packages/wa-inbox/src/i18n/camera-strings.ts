/** Texts of the camera; loaded with it. */
export const cameraStrings = {
  'camera.title': 'Take a photo',
  'camera.close': 'Close',
  'camera.view': 'What the camera sees',
  'camera.asking': 'Waiting for the camera',
  'camera.take': 'Take the photo',
  'camera.flip': 'Other camera',
  'camera.taken': 'The photo that was taken',
  'camera.again': 'Take it again',
  'camera.use': 'Use photo',
  'camera.retry': 'Try again',
  'camera.file': 'Choose a picture instead',
  'camera.refused': 'The browser does not let this page use the camera. Allow it beside the address, then try again.',
  'camera.missing': 'No camera was found. Connect one, then try again.',
  'camera.busy': 'The camera gives no picture. Another program may be using it.',
} as const;
