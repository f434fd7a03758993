package org.deskbell.pms;

/** What is wrong with a setting of a connection, in words for people that hold nothing of what was typed. */
public record PmsSettingWrong(String setting, String words) {}
