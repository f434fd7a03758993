-- Whoever was added by mistake and never chose a password goes again, and his e-mail address may be somebody else's.
grant delete on deskbell.staff_user to deskbell_app;
grant delete on directory.name to deskbell_app;
