package dev.starling.question;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;

@Entity
class Edition {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "question_id")
	private Question question;

	private int number;

	private String state;

	private String category;

	private String title;

	private String prompt;

	private String level;

	private String assumptions;

	private String cheatCode;

	@ElementCollection
	@CollectionTable(name = "edition_competency", joinColumns = @JoinColumn(name = "edition_id"))
	@OrderColumn(name = "position")
	private List<CompetencyLine> competencies;

	@ElementCollection
	@CollectionTable(name = "edition_clarifying_question", joinColumns = @JoinColumn(name = "edition_id"))
	@OrderColumn(name = "position")
	@Column(name = "text")
	private List<String> clarifyingQuestions;

	@OneToMany(mappedBy = "edition")
	@OrderBy("position")
	private List<SignalLine> signals;

	@ElementCollection
	@CollectionTable(name = "edition_part", joinColumns = @JoinColumn(name = "edition_id"))
	@MapKeyColumn(name = "part")
	@MapKeyEnumerated(EnumType.STRING)
	@Column(name = "subtitle")
	private Map<Part, String> subtitles;

	@ElementCollection
	@CollectionTable(name = "edition_point", joinColumns = @JoinColumn(name = "edition_id"))
	@OrderColumn(name = "position")
	private List<PointLine> points;

	protected Edition() {
	}

	EditionContent content() {
		return new EditionContent(this.id, this.question.id(), this.question.slug(), this.number, this.category,
				this.title, this.prompt, this.level, this.competencies.stream().map(CompetencyLine::name).toList(),
				List.copyOf(this.clarifyingQuestions), this.assumptions,
				this.signals.stream().map(SignalLine::content).toList(), this.cheatCode,
				Arrays.stream(Part.values()).filter(this.subtitles::containsKey).map(this::narrative).toList());
	}

	private NarrativePart narrative(Part part) {
		return new NarrativePart(part, this.subtitles.get(part),
				this.points.stream().filter((line) -> line.part() == part).map(PointLine::content).toList());
	}

	@Embeddable
	record CompetencyLine(long competencyId, String name) {
	}

	@Embeddable
	record PointLine(@Enumerated(EnumType.STRING) Part part, String lead, String text) {

		NarrativePart.Point content() {
			return new NarrativePart.Point(this.lead, this.text);
		}

	}

}
