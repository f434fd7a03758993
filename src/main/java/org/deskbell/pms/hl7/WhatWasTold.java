package org.deskbell.pms.hl7;

import org.springframework.stereotype.Component;

/** What the current practice's PMS has told. */
@Component
record WhatWasTold(PatientsTold patients, VisitsTold visits) {}
