package dev.starling;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What of OWASP ASVS 5.0.0, level 2, applies here and is held by a test: the item, what
 * covers it, and the test. That each test is there is checked below.
 * <p>
 * Not held, and known: 6.3.3 (a second factor is offered to all and can be required of
 * administrators, not of everybody), 14.3.3 (text that waits to be saved stands unsealed
 * in the browser's storage), 16.4.3 (the trail is in the same database).
 */
class AsvsTest {

	private static final String TABLE = """
			1.2.1   | Thymeleaf escapes whatever is typed              | access.HostileTest#inANameIsTextOnEveryPage
			1.2.2   | addresses in links are ours, or encoded          | access.HostileTest#inAnAddressIsTextOrNothing
			1.2.4   | parameters are bound, never written into queries | account.AdministrationTest#findsPeopleByNameAndAddress
			1.3.7   | no template is made of input                     | access.HostileTest#inADraftIsTextInTheEditor
			2.2.1   | forms are records with constraints               | access.SignUpTest#saysAtTheFieldWhatIsWrong
			2.2.2   | the server checks, whatever the page did         | practice.SaveSectionTest#takesTenThousandCodePointsAndNoMore
			2.3.3   | one transaction for what belongs together        | invitation.InvitationTest#anAddressThatIsTakenDoesNotUseItUp
			2.3.4   | rows are locked where only one may win           | invitation.InvitationTest#worksOnceAlsoForTwoAtTheSameTime
			2.4.1   | limits per address and per account               | access.LimitTest#signUpsAndGuestsAreLimitedPerAddress
			3.2.1   | nosniff; what is downloaded is an attachment     | access.AccessTest#everyAnswerCarriesThePolicies
			3.2.2   | text is written as text                          | access.HostileTest#inAFormThatIsRefusedIsTextInItsField
			3.3.1   | Secure, and a name that begins with __Host-      | access.AccessTest#overTlsTheCookieIsBoundToThisHost
			3.3.2   | SameSite=Lax                                     | access.GuestTest#theCookieOutlivesTheBrowser
			3.3.3   | __Host-                                          | access.AccessTest#overTlsTheCookieIsBoundToThisHost
			3.3.4   | HttpOnly                                         | access.GuestTest#theCookieOutlivesTheBrowser
			3.4.1   | HSTS for a year, subdomains too, behind TLS      | access.AccessTest#browsersAreToldToStayOnTlsOnlyWhereTheyCameByIt
			3.4.3   | a content security policy without exceptions     | access.AccessTest#everyAnswerCarriesThePolicies
			3.4.4   | nosniff                                          | web.ErrorPagesTest#whatTomcatRefusesItselfIsOurPageToo
			3.4.5   | a referrer policy                                | access.AccessTest#everyAnswerCarriesThePolicies
			3.4.6   | frame-ancestors 'none'                           | access.AccessTest#everyAnswerCarriesThePolicies
			3.5.1   | tokens, and where a form comes from              | access.AccessTest#formsOfOtherSitesAreRefused
			3.5.2   | saves are JSON with a token                      | access.AccessTest#aSaveWithoutATokenIsRefused
			3.5.3   | what changes anything is POST or PUT             | invitation.InvitationTest#somebodySignedInTakesItUpWithAButton
			3.7.2   | after signing in only to addresses of our own    | access.HostileTest#goesNowhereElseAfterSigningIn
			4.1.3   | forwarding headers only from listed proxies      | access.ForgedAddressTest#tenThousandAttemptsUnderForgedAddressesAreOneAddress
			6.1.1   | limits slow down strangers and not the owner     | access.LimitTest#guessesAtOneAccountAreRefusedFromWhereverTheyComeButTheOwnerGetsIn
			6.2.1   | at least 12 characters                           | access.SignUpTest#saysAtTheFieldWhatIsWrong
			6.2.2   | the password can be changed                      | account.AccountTest#aNewPasswordEndsTheOtherSessionsAndChangesTheIdOfThisOne
			6.2.3   | with the old one                                 | account.AccountTest#theOldPasswordIsNeededAndCannotBeGuessedHere
			6.2.4   | leaked ones are refused                          | account.AccountTest#aPasswordThatIsGuessedFirstIsRefused
			6.2.5   | any characters                                   | access.SignUpTest#takesAnyUnicodeInAPasswordAndBothWaysToWriteIt
			6.2.8   | all of it counts                                 | access.SignUpTest#moreThan72BytesOfAPasswordCount
			6.2.9   | up to 128 characters                             | access.SignUpTest#moreThan72BytesOfAPasswordCount
			6.2.11  | not made of the name or the address              | account.AccountTest#aPasswordMadeOfTheAddressIsRefused
			6.3.1   | limits on guessing                               | access.LimitTest#guessesFromOneAddressAreRefusedAfterAWhile
			6.3.2   | no account of ours outside the demo              | invitation.InvitationTest#theFirstStartPrintsAWayInForTheFirstAdministrator
			6.3.4   | passkeys end as passwords do                     | journey.PeopleJourneyTest#aPasskeyIsAddedUsedAndRemoved
			6.3.8   | same answer, same work                           | access.SameWorkTest#forKnownUnknownAndDisabledAddresses
			6.4.1   | one-time links run out and work once             | account.AdministrationTest#aLaterPasswordLinkVoidsTheEarlier
			6.4.3   | a reset does not get past a required passkey     | account.AdministrationTest#wherePasskeysAreNeededAPasswordAddsTheFirstAndTouchesNoOther
			6.4.6   | administrators start a reset and choose nothing  | account.AdministrationTest#aPasswordLinkWorksOnceAndEndsTheSessionsThereWere
			6.5.1   | a link works once                                | invitation.InvitationTest#worksOnceAlsoForTwoAtTheSameTime
			6.5.2   | only the hash of a link is kept                  | invitation.InvitationTest#onlyTheHashOfItIsKept
			6.6.3   | links cannot be guessed                          | access.LimitTest#oneTimeLinksCannotBeGuessed
			7.2.1   | sessions are looked up on the server             | access.SignInTest#theSessionIsInTheDatabaseWithoutAddressOrPassword
			7.2.4   | signing in begins a new session                  | access.SignInTest#changesTheSessionId
			7.3.1   | 12 hours idle, or 30 days for who asks for it    | access.SignInTest#lastsTwelveHoursIdleOrThirtyDaysForWhoAsksForIt
			7.3.2   | 90 days in all                                   | access.SignInTest#endsNinetyDaysAfterItHoweverOftenItWasUsed
			7.4.1   | signing out ends the session                     | access.SignInTest#signingOutEndsTheSession
			7.4.2   | disabling and deleting end all of them           | account.AdministrationTest#somebodyDisabledIsOutAndStaysOutUntilEnabled
			7.4.3   | a new password ends the others                   | account.AccountTest#aNewPasswordEndsTheOtherSessionsAndChangesTheIdOfThisOne
			7.4.4   | a way out on every page                          | journey.DraftingJourneyTest#aCandidateDraftsAnAnswerAndFindsItAgain
			7.4.5   | administrators end sessions                      | account.AdministrationTest#somebodyIsSignedOutEverywhereAndMayComeBack
			7.5.1   | the password before passkeys change              | account.AccountTest#howOneSignsInIsChangedOnlyAfterThePasswordWasGivenLately
			7.5.2   | a list of sessions, and a way to end them        | account.AccountTest#saysWhereOneIsSignedInAndEndsIt
			8.2.1   | every route, tried by everybody                  | access.RouteMatrixTest#isForWhomItIsFor
			8.2.2   | what is not mine is not there                    | practice.DraftsTest#otherPeoplesDraftsAreNotThere
			8.2.3   | only the form's own fields                       | access.HostileTest#extraFieldsChangeNothing
			8.3.1   | a route that is not named is closed              | access.AccessTest#whatIsNotNamedIsNotThere
			11.4.2  | Argon2id                                         | access.SignUpTest#keepsNoPassword
			13.4.5  | probes, and nothing else of the actuator         | access.AccessTest#probesAreForAll
			14.2.1  | nothing secret in an address but one-time links  | access.SignInTest#goesOnToWhereTheyWereAndNowhereElse
			15.3.3  | records bind only what they declare              | access.SignUpTest#nothingButItsFieldsIsTaken
			15.3.4  | the address that limits and the trail use        | access.LimitTest#oneNetworkOfIpV6CountsAsOneAddress
			16.2.1  | when, what, who, whom, from where                | account.AdministrationTest#theTrailTellsWhoDidWhatToWhom
			16.2.5  | no secret, no text                               | access.HostileTest#lineBreaksForgeNoLineOfTheTrail
			16.3.1  | sign-ins and failures                            | account.AdministrationTest#theTrailTellsWhoDidWhatToWhom
			16.3.2  | refusals                                         | account.AdministrationTest#theTrailTellsOfRefusalsAndIsNotFloodedWithThem
			16.3.3  | whoever is slowed down                           | access.LimitTest#theTrailSaysOnceThatSomebodyWasSlowedDown
			16.4.1  | one line stays one line                          | audit.AuditTrailTest#aDetailIsOneShortLine
			16.5.1  | errors tell nothing of the inside                | web.ErrorPagesTest#aScriptGetsTheSameWordsAsJson
			""";

	static Stream<String[]> items() {
		return TABLE.lines().map((line) -> line.split("\\s*\\|\\s*"));
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("items")
	void isHeldByATestThatIsThere(String item, String what, String test) throws ClassNotFoundException {
		String[] name = test.split("#");
		assertThat(Arrays.stream(Class.forName("dev.starling." + name[0]).getDeclaredMethods()).map(Method::getName))
			.as(item + " " + what)
			.contains(name[1]);
	}

}
