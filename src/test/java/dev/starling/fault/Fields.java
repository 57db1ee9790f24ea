package dev.starling.fault;

import java.util.List;
import java.util.Map;

/**
 * A page whose fields each save themselves.
 */
interface Fields {

	/** Its address, which tells it from all others. */
	String page();

	/** What its log calls them. */
	List<String> names();

	/** Where a field saves itself. */
	String address(String name);

	/** What a save of it says besides the text. */
	Map<String, ?> along(String name);

	/** What it is called within the page. */
	String element(String name);

}
