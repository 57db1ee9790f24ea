package dev.starling.feedback;

import dev.starling.review.Remark;

/**
 * A comment and the number that its words carry in the text.
 *
 * @param number 1 for the first one of the review
 * @param remark the comment
 */
record NumberedRemark(int number, Remark remark) {
}
