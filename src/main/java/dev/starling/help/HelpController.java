package dev.starling.help;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/help")
class HelpController {

	@GetMapping
	String help() {
		return "help/help";
	}

	@GetMapping("/shortcuts")
	String shortcuts() {
		return "help/shortcuts";
	}

}
