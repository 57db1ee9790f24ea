-- Whether its coach finds it ready to tell: lists say so without asking for the review. Null until it is back, and of
-- rounds that an earlier release returns meanwhile.
alter table submission add column ready boolean;

update submission set ready = exists (
	select 1 from review
	where review.submission_id = submission.id and review.state = 'RETURNED' and review.verdict = 'READY')
where state = 'RETURNED';
