-- A list of patients as a practice's database may hold it, with the signs that an export must not lose.
create database if not exists practice character set utf8mb4;
use practice;
drop table if exists patient;
create table patient (
  patnum int primary key, lname varchar(100), fname varchar(100), middlei varchar(100), birthdate date, gender varchar(10),
  wirelessphone varchar(30), email varchar(100), address varchar(200), city varchar(100), state varchar(2), zip varchar(20));
insert into patient values
  (1, 'Jefferson', 'Thomas', null, '1983-04-13', 'Male', '(307) 555-0142', 'tj@example.com', '931 Thomas Jefferson Pkwy', 'Lusk', 'WY', '82225'),
  (2, 'O''Brien', 'Zoë "Zo"', 'A', '1990-02-28', 'Female', null, null, '9 Elm\n2nd floor', 'Lusk', 'WY', '82225'),
  (3, 'Núñez, Jr.', 'José', null, null, 'Unknown', null, null, 'C:\\Street', null, null, null),
  (4, 'Nguyễn', 'Linh', null, '2001-12-31', 'Female', '', '', '', '', '', '');
insert into patient select seq, concat('Person', seq), 'Number', null, '1970-01-01', 'Female', null, null, null, null, null, null
  from seq_1000_to_3500;
