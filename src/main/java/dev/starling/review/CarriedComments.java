package dev.starling.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CarriedComments extends Repository<CarriedComment, CarriedComment.Id> {

	CarriedComment save(CarriedComment decision);

	Optional<CarriedComment> findById(CarriedComment.Id id);

	/** Whatever these reviews say of comments that came before them. */
	@Query("select decision from CarriedComment decision where decision.id.reviewId in :reviews")
	List<CarriedComment> findIn(Collection<Long> reviews);

}
