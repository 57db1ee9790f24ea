package dev.starling.importing;

import java.time.Instant;
import java.util.UUID;

/**
 * Pages that came in and are not stored yet.
 *
 * @param id the upload's name in addresses
 * @param since when they came in
 */
public record UnfinishedUpload(UUID id, Instant since) {
}
