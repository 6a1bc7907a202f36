package org.carerecord.event;

/** What is told of a person's numbers: which are one person, and which must never be. */
public sealed interface NumberStatement extends Body
        permits PatientsLinked, PatientsUnlinked, NumberReissued {}
