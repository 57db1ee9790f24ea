package dev.starling.text;

import java.text.Normalizer;
import java.util.List;

/**
 * An answer to the failure question as somebody might write it, and what else they might.
 *
 * @param name what it tells of
 * @param text the answer
 * @param sentences what might be added to it or stand in the place of its sentences
 * @param words the same of words
 * @param endings what makes another form of a word
 */
record Answer(String name, String text, List<String> sentences, List<String> words, List<String> endings) {

	private static final List<String> SENTENCES = List.of("Nobody had asked the support desk what they saw.",
			"My manager heard about it from a customer first.", "That evening I wrote down what I should have known.",
			"I still think the goal was right.", "The numbers came in on a Friday.",
			"It cost us eleven days and a good deal of trust.", "Looking back, I was in love with the idea.",
			"We had no way to turn it off again.", "Someone from finance asked the question that I had avoided.",
			"I called her and said that it was my decision.", "Since then every plan of mine has a date to stop.",
			"Two people left the room before I was done.", "There was no second pair of eyes on that script.",
			"The first thing I changed was who gets to say no.", "We agreed to look at the figures each morning.",
			"By noon the queue was empty again.", "I had mistaken silence for agreement.",
			"Next time I would start with the smallest office.", "Half of the invoices were printed twice.",
			"It was the cheapest lesson that we could have had!", "Who would have told me?",
			"I learned to ask what would prove me wrong.", "Our partner in Lisbon found out by accident.",
			"A colleague offered to sit next to me while I undid it.");

	private static final List<String> WORDS = List.of("quickly", "honestly", "later", "almost", "the", "a", "my", "our",
			"careful", "early", "customers", "again", "barely", "together", "tonight", "budget", "office", "slowly",
			"really", "some", "every", "loud", "engineer", "warehouse", "of", "and", "without", "answer", "simple",
			"between", "forgot", "promised", "painful", "useful", "so", "then");

	private static final List<String> ENDINGS = List.of("s", "ed", "ing", "er", "ly");

	private static final String ROLLBACK = """
			In my second year at a payroll company I was asked to move our nightly batch to a new scheduler. \
			The old one had failed twice that spring, and I was sure that I understood why. \
			I told the team that we could switch in one night, because the jobs themselves would not change. \
			What I did not do was ask Rosa, who had looked after that batch for nine years. \
			On the Thursday of the switch I ran the migration, watched three jobs turn green and went to bed. \
			At four in the morning the fourth job paid 312 people twice. \
			I had no way back: the script dropped the old tables at the end, since I wanted a tidy database. \
			I woke my manager, told her that it was my mistake and that I did not yet know how large it was. \
			Together with Rosa I rebuilt the list of payments from the bank's files, which took until Saturday. \
			We wrote to each of the 312 people before they could find out by themselves. \
			Every one of them paid the money back within a month, but two customers left us over it. \
			Since then nothing that I write deletes what it replaces before a week has passed.""";

	private static final String HIRING = """
			I was the head of a support group of fourteen people, and I needed a second shift lead before the summer.

			The person I wanted was the best technician on the floor. I did not ask whether he wanted to lead. I made \
			him an offer that he could hardly refuse, announced it the same afternoon and went on holiday. When I came \
			back, three of the fourteen had asked to be moved to another shift. He corrected people in front of \
			customers, and he stayed until midnight because he trusted nobody with a hard case.

			My first reaction was to defend my choice. I told my own manager that the team was jealous. It took a \
			conversation with the youngest of them, who said quite calmly that she was afraid to make a mistake, before \
			I saw what I had done. I apologised to him first: I had given him a job without telling him what it was. \
			Then I apologised to the team, in the morning meeting, without explaining myself.

			We agreed that he would become our specialist for the hard cases, at the same pay. The shift got a lead who \
			had applied for it. In the autumn nobody asked to be moved any more, and he has trained six people since.

			What I took from it is simple. I now ask the person before I ask myself, and I never announce on the same \
			day that I decide.""";

	private static final String BAKERY = """
			So I'm 👩‍💻 by day, but this one is from the bakery app I built with two friends 🥐. \
			We launched in 🇩🇪 first, on a Saturday, and everybody sent us 🎉🎉🎉 all morning. \
			By noon the orders from Köln went to the ovens in Kassel, because I had typed the region codes by hand… \
			My co-founder asked "did anyone test this with a real address?" and I went very quiet 😬. \
			Nobody had; I had told them that it wasn't worth the time! \
			I put a banner on the page – "orders closed, sorry 🙏🏽" – and phoned every bakery myself. \
			It was 41 calls, and most people were kinder than I deserved ❤️. \
			One baker, an older man with a very dry voice, said: you don't know ovens, so why didn't you ask someone who does? \
			I drove over on Monday, stood next to him from 3 a.m. until the doors opened, and drew how an order really moves 👍🏽. \
			Half of my screens turned out to be wrong, not just the codes. \
			We relaunched five weeks later with his list of checks, and in the first month two of 1,900 orders went astray. \
			Now I don't design anything before I have watched somebody do it 👀.""";

	private static final String LIST = """
			Situation: our museum moved its ticket desk online, and I led the project (six people, eight months).
			What went wrong:
			- I counted visitors, but I never counted groups; schools book for 60 at once.
			- I let the vendor, i.e. the people who would profit, write the acceptance test.
			- I reported "green" three times, although Dr. Okafor had told me that the payment page froze.
			On opening day 4 schools stood in the rain for 50 min. while I rebooted a tablet. A teacher asked me whether I \
			was in charge; I said that I only looked after the software. I am still ashamed of that sentence.
			1. I took the desk back to paper within the hour.
			2. I went out to the teachers, one after the other, and told them what had happened.
			3. I asked Dr. Okafor to write the next test with me – and to sign it, not me.
			The second opening came nine weeks later; the longest wait was 6 minutes. What I do since: a status that I \
			report has a name next to mine, and that name can say no.""";

	private static final String CAFE = """
			J'étais cheffe de projet à Besançon, et nous préparions la fête des trente ans de l'entreprise. \
			J'ai réservé le même château que l'année précédente, sans vérifier la capacité de la salle. \
			Élodie m'avait pourtant prévenue: «Nous serons deux cent quarante, pas cent quatre-vingts». \
			Je n'ai pas répondu à son courriel, parce que j'étais pressée et trop sûre de moi. \
			Le soir même, soixante invités ont mangé debout dans le couloir, près des manteaux. \
			J'ai présenté mes excuses à chacun d'entre eux, à voix haute, dès le dessert. \
			Le lendemain, j'ai appelé Zoë et Noël, nos deux clients les plus fâchés, pour leur demander ce qui leur avait déplu. \
			Ils m'ont parlé de l'été où un collègue avait fait exactement la même erreur. \
			Depuis, une deuxième personne relit chacune de mes réservations, et c'est elle qui confirme. \
			L'année suivante, la fête a coûté moins cher et personne n'est resté debout.""";

	private static final String HEBREW = """
			ניהלתי צוות של שמונה מפתחים בחברת משלוחים בחיפה, והייתי אחראית על מערכת הניתוב החדשה. \
			הבטחתי להנהלה שנסיים לפני החגים, אף שלא שאלתי אף אחד מהנהגים מה הם באמת צריכים. \
			ביום הראשון שלחנו שבעים משאיות לרחובות שהיו סגורים בגלל עבודות הרכבת הקלה. \
			דני, הנהג הוותיק ביותר, אמר לי בטלפון: "את יושבת במשרד ואני עומד בפקק". \
			הוא צדק, ולקח לי זמן רב מדי להודות בכך. \
			החזרתי את המערכת הישנה באותו ערב והתקשרתי בעצמי לכל הלקוחות הגדולים. \
			אחר כך נסעתי שבוע שלם עם הנהגים, מחמש בבוקר, ורשמתי כל מה שלא ידעתי. \
			גיליתי שחצי מהכללים שכתבנו לא התאימו למציאות. \
			השקנו שוב אחרי חודשיים, הפעם רק במחסן אחד, וזמן ההמתנה ירד ברבע. \
			מאז אני לא מבטיחה תאריך לפני שדיברתי עם מי שעובד במערכת.""";

	private static final String ARABIC = """
			كنت أعمل مديرة مشروع في مستشفى صغير، وكانت مهمتي أن ننقل مواعيد المرضى إلى نظام جديد. \
			قررت أن نبدأ في كل الأقسام في اليوم نفسه، لأنني أردت أن أنتهي بسرعة. \
			حذرتني الممرضة سلمى من أن قسم الأشعة يستعمل دفترا ورقيا لا يعرفه أحد غيرهم. \
			لم أستمع إليها، وظننت أن التدريب القصير يكفي. \
			في صباح الاثنين انتظر أربعون مريضا ثلاث ساعات، فهل كان ذلك خطأ النظام؟ \
			لا، كان خطئي أنا، وقلت ذلك للطبيب المناوب أمام الجميع. \
			عدنا إلى الدفتر في اليوم التالي، وجلست مع سلمى أسبوعا كاملا لأتعلم كيف يعملون. \
			بعد شهر بدأنا بقسم واحد فقط، ثم أضفنا قسما كل أسبوعين. \
			انخفض وقت الانتظار إلى عشرين دقيقة، وصارت سلمى هي التي تدرب الآخرين. \
			تعلمت أن أسأل من يقوم بالعمل قبل أن أغير طريقة عمله.""";

	static final List<Answer> ALL = List.of(english("payroll", ROLLBACK), english("support group", HIRING),
			english("bakery", BAKERY), english("museum", LIST),
			new Answer("fête, accents decomposed", decomposed(CAFE),
					List.of("Personne ne m'avait posé la question.", "Le traiteur a été très patient avec nous.",
							"C'était entièrement ma décision.", "Nous avions encore trois semaines.",
							"J'ai noté tout ce que je ne savais pas.", "Mon directeur l'a appris par hasard.")
						.stream()
						.map(Answer::decomposed)
						.toList(),
					List.of("très", "vite", "encore", "la", "notre", "bientôt", "musée", "presque", "avec", "demain")
						.stream()
						.map(Answer::decomposed)
						.toList(),
					List.of("s", "e", "es", "ment")),
			new Answer("deliveries, in Hebrew", HEBREW,
					List.of("אף אחד לא שאל את הלקוחות.", "זו הייתה החלטה שלי בלבד.", "המנהל שלי שמע על כך במקרה.",
							"כתבתי לעצמי מה הייתי צריכה לבדוק.", "היינו צריכים עוד שלושה שבועות."),
					List.of("מהר", "שוב", "כמעט", "של", "את", "מחר", "תקציב", "משרד", "לאט", "ביחד"),
					List.of("ים", "ות", "ה")),
			new Answer("hospital, in Arabic", ARABIC,
					List.of("لم يسأل أحد المرضى عن رأيهم.", "كان ذلك قراري وحدي.", "سمع المدير بالأمر مصادفة.",
							"كتبت كل ما لم أكن أعرفه.", "كنا نحتاج إلى ثلاثة أسابيع أخرى."),
					List.of("بسرعة", "أيضا", "من", "في", "غدا", "الميزانية", "المكتب", "معا", "تقريبا", "ببطء"),
					List.of("ات", "ون", "ها")));

	private static Answer english(String name, String text) {
		return new Answer(name, text, SENTENCES, WORDS, ENDINGS);
	}

	private static String decomposed(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD);
	}

}
