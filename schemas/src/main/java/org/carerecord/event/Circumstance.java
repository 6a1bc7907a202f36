package org.carerecord.event;

/** What is told of the person's care and circumstances, beside what is clinical. */
public sealed interface Circumstance extends Body
        permits Alert,
                AdvanceDecision,
                LegalInformation,
                ServicePackage,
                Referral,
                Appointment,
                ContactPerson,
                FamilyHistory {}
