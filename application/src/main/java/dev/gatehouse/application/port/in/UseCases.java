package dev.gatehouse.application.port.in;

/** Everything the system does, assembled. */
public record UseCases(
        AdmitRequest admitRequest,
        LogIn logIn,
        RefreshSession refreshSession,
        IdentifyBearer identifyBearer,
        Introspect introspect,
        RevokeToken revokeToken,
        FollowRevocations followRevocations,
        ChangePassword changePassword,
        LogOut logOut,
        PublishKeys publishKeys,
        ManageKeys manageKeys,
        KeepMasterKeys keepMasterKeys,
        ManageSessions manageSessions,
        ManageUsers manageUsers,
        ApplyState applyState,
        InspectToken inspectToken,
        PrepareInstallation prepareInstallation,
        Housekeep housekeep,
        Administration administration,
        OAuth oauth,
        Account account) {
    /** What people do with their own accounts, beside changing the password and logging out. */
    public record Account(
            AskForLetter ask,
            FollowLetter follow,
            OwnSessions sessions,
            ChangeEmail changeEmail,
            DownloadData download,
            DeleteAccount delete,
            OwnFactors factors) {}

    /** What clients and browsers ask of OAuth. */
    public record OAuth(
            GrantTokens grantTokens,
            Authorize authorize,
            PushAuthorization push,
            BrowserLogin browserLogin,
            SealForms sealForms,
            ConnectDevice connectDevice,
            EndBrowserSession endBrowserSession,
            DeliverMessages deliver,
            OwnConsents ownConsents,
            AdministerConsents consents,
            TellIdentity tellIdentity) {}

    /** What administrators and machines may do over HTTP and by command. */
    public record Administration(
            IdentifyAdministrator identify,
            NoteRefusal noteRefusal,
            Cursors cursors,
            AnswerOnce answerOnce,
            AdministerSessions sessions,
            AdministerBarriers barriers,
            AdministerThrottles throttles,
            AdministerNetworks networks,
            AdministerPolicies policies,
            ExplainDecisions decisions,
            AdministerAudit audit,
            MoveUsers moveUsers,
            MoveClients moveClients,
            AdministerClients clients,
            AdministerSecrets secrets,
            AdministerExchangeTokens exchangeTokens,
            AdministerUsers users,
            AdministerBrowsers browsers,
            AdministerRegistrations registrations,
            EnterConsole console,
            WatchHouse watch,
            NameSubjects names) {}
}
