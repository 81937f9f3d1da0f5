package io.yici.studio;

import io.yici.codes.YiciException;

/** A proposal cannot be made, or not be decided like this. */
public final class ProposalRefused extends YiciException {

    private static final long serialVersionUID = 1L;

    private ProposalRefused(String code) {
        super(code);
    }

    /** What is proposed is what runs. */
    static ProposalRefused nothingNew() {
        return new ProposalRefused("proposal.nothing-new");
    }

    /** The check found errors. */
    static ProposalRefused unsound() {
        return new ProposalRefused("proposal.unsound");
    }

    /** Its scenarios were not rehearsed as they are, or not all came as they say. */
    static ProposalRefused notRehearsed() {
        return new ProposalRefused("proposal.not-rehearsed");
    }

    /** Somebody else published a version at the same moment. */
    static ProposalRefused overtaken() {
        return new ProposalRefused("proposal.overtaken");
    }

    /** No case runs on that version, or it is the one that new cases begin with. */
    static ProposalRefused nothingToMove() {
        return new ProposalRefused("proposal.nothing-to-move");
    }

    /** A step is to be taken over by one at which something else is done. */
    static ProposalRefused unlikeStep() {
        return new ProposalRefused("proposal.unlike-step");
    }

    /** Others of the same version are under way. */
    static ProposalRefused underWay() {
        return new ProposalRefused("proposal.under-way");
    }

    /** There is no such proposal. */
    static ProposalRefused notFound() {
        return new ProposalRefused("proposal.not-found");
    }

    /** It was decided, taken back or replaced meanwhile. */
    static ProposalRefused notOpen() {
        return new ProposalRefused("proposal.not-open");
    }

    /** Who proposed may not agree. */
    static ProposalRefused own() {
        return new ProposalRefused("proposal.own");
    }

    /** Only who proposed takes it back. */
    static ProposalRefused notOwn() {
        return new ProposalRefused("proposal.not-own");
    }
}
