package dev.starling.question;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What can be searched of a published question, in the words of its edition.
 *
 * @param question the question
 * @param edition its published edition
 * @param slug its name in addresses
 * @param title a line
 * @param prompt what the interviewer asks
 * @param category "Behavioral"
 * @param categoryId the category of that name; null where there is none
 * @param level whom it is for
 * @param levelId the level of that name; null where there is none
 * @param competencies what it asks for, in order
 * @param signals what the interviewer listens for, in order
 * @param publishedAt when this edition was published
 */
public record Listing(long question, long edition, String slug, String title, String prompt, String category,
		@Nullable Long categoryId, String level, @Nullable Long levelId, List<Competency> competencies,
		List<Signal> signals, Instant publishedAt) {
}
