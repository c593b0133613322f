-- How many stand is counted on the home page and above each list: from an index, without a look at the rows.
drop index need_expiry;
drop index offer_expiry;
create index need_standing on need (expires_on, party_id) where status = 'published';
create index offer_standing on offer (expires_on, party_id) where status = 'published';
