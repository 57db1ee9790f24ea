package dev.starling.web;

/**
 * A count of what changes in something that pages are made of which everybody sees alike.
 * A module that has such a thing implements this: such pages are kept as long as none of
 * these counts is another.
 */
public interface Revision {

	/**
	 * Returns the count. It is asked at each request for such a page, so it costs next to
	 * nothing. What is read after this is at least as new.
	 * @return another number than before wherever something has changed
	 */
	long current();

}
