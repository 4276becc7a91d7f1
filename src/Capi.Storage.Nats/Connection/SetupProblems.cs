using Capi.Storage.Nats.Protocol;
using NATS.Client.Core;
using NATS.Client.JetStream;

namespace Capi.Storage.Nats.Connection;

/// <summary>Says in a sentence why the store can't be used. Texts of exceptions are not repeated: they may contain an address with a password.</summary>
internal static class SetupProblems
{
    private const int JetStreamNotEnabled = 10076;
    private const int JetStreamNotEnabledForAccount = 10039;
    private const int ReplicasNotSupported = 10074;
    private const int NoSuitablePeers = 10005;
    private const int SubjectsOverlap = 10065;
    private const int StorageExceeded = 10047;
    private const int InsufficientResources = 10023;

    /// <summary>Describes a failure.</summary>
    /// <param name="exception">The failure of a call.</param>
    /// <param name="hasJetStream">What the server says about itself; null if it said nothing.</param>
    /// <param name="serverError">What the server said about the connection meanwhile; null if nothing.</param>
    /// <param name="servers">The addresses, without credentials.</param>
    /// <param name="names">The names of the streams.</param>
    public static StoreUnavailableException Describe(Exception exception, bool? hasJetStream, NatsServerErrorEventArgs? serverError, string servers, StoreNames names) => (exception, serverError) switch
    {
        (StoreUnavailableException known, _) => known,
        (_, { Kind: NatsServerErrorKind.PermissionsViolation }) => new(
            $"The server doesn't permit what the store needs ({serverError.Error}): allow the user to publish to $JS.API.>, $JS.ACK.>, $KV.{names.AttemptBucket}.>, $KV.{names.SendOnceBucket}.> and {names.Prefix}.>, and to subscribe to _INBOX.> and {names.Prefix}.wake.*.",
            true),
        (_, { Kind: NatsServerErrorKind.AuthorizationViolation or NatsServerErrorKind.AuthenticationExpired or NatsServerErrorKind.AuthenticationRevoked or NatsServerErrorKind.AccountAuthenticationExpired }) =>
            Refused(servers),
        (NatsServerException { IsAuthError: true }, _) or (NatsException { InnerException: NatsServerException { IsAuthError: true } }, _) => Refused(servers),
        (NatsJSApiException { Error.ErrCode: JetStreamNotEnabled or JetStreamNotEnabledForAccount }, _) => NoJetStream(servers),
        (NatsNoRespondersException or NatsJSApiNoResponseException or NatsJSException { InnerException: NatsNoRespondersException }, _) when hasJetStream == false => NoJetStream(servers),
        (NatsJSApiException { Error.ErrCode: SubjectsOverlap }, _) => new(
            $"Another stream has the subjects {names.EventSubjects}, {names.DeadLetterSubjects} or a wider one: set Prefix to another name, or delete that stream.",
            true),
        (NatsJSApiException { Error.ErrCode: ReplicasNotSupported or NoSuitablePeers }, _) => new("The cluster has fewer servers than Replicas: add servers, or set Replicas to a lower number.", true),
        (NatsJSApiException { Error.ErrCode: StorageExceeded or InsufficientResources }, _) => new(
            "The server's storage can't hold a stream of MaxBytes: set MaxBytes to a lower number, or raise max_file_store of the server or the limit of the account.",
            true),
        (NatsJSApiException api, _) => new($"The server refuses the store's streams ({api.Error.ErrCode}: {api.Error.Description}).", true),
        (FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException, _) => new("The file CredentialsFile doesn't exist or can't be read: check its path and permissions.", true),
        _ => new($"No server answers at {servers} ({exception.GetType().Name}): check Url, and that nats-server runs and can be reached.", false),
    };

    private static StoreUnavailableException NoJetStream(string servers) =>
        new($"The server at {servers} has no JetStream: start nats-server with -js and a directory (-sd), or enable JetStream for the account.", true);

    private static StoreUnavailableException Refused(string servers) => new($"The server at {servers} refuses the login: check CredentialsFile or the user and password of ConfigureConnection.", true);
}
