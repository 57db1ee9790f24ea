package dev.starling.importing;

/**
 * A file as it was sent. Its name is for people; what it is, its bytes tell.
 *
 * @param name as the browser gave it
 * @param bytes all of it
 */
public record UploadedFile(String name, byte[] bytes) {
}
