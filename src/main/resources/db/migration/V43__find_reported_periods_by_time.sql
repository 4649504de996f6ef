-- The period first: else a series of one region may be read from this index, with every other region's figures.
create index ix_observation_period on observation (period_end, indicator);
drop index ix_observation_reported;
