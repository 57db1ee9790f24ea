package dev.starling.importing;

/**
 * How far an upload has come.
 */
enum UploadState {

	/** Its pages are looked at and chosen. */
	OPEN,
	/** The chosen ones are being stored; nobody sees any of them yet. */
	STORING,
	/** The chosen ones are stored, and its texts are forgotten. */
	STORED

}
