-- Where the demo PMS calls when something changes in it: the path at the Deskbell that it came with.
alter table deskbell.demo_pms add column calls_at text;
