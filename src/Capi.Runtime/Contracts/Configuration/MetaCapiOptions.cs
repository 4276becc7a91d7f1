using Capi.Catalog;

namespace Capi;

/// <summary>The options of the Conversions API client. Validated when the host starts; each invalid option fails the start with a message that says what to change.</summary>
/// <remarks>
/// Configure a single dataset at the top level (<see cref="DatasetId"/>, <see cref="AccessToken"/>); its alias is
/// <c>default</c>. Configure several under <see cref="Datasets"/>, each with its own alias. The options are read once, at startup;
/// later changes have no effect.
/// </remarks>
public sealed class MetaCapiOptions
{
    /// <summary>The alias of the dataset at the top level.</summary>
    public const string DefaultAlias = "default";

    /// <summary>False to validate events but send nothing, for development and CI. No dataset needs to be configured then; a warning is logged at startup.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The ID of the dataset with the alias <c>default</c>: 1 to 32 digits.</summary>
    public string? DatasetId { get; set; }

    /// <summary>The access token of the dataset with the alias <c>default</c>.</summary>
    public string? AccessToken { get; set; }

    /// <summary>The test event code of the dataset with the alias <c>default</c>; null in production. See <see cref="MetaCapiDatasetOptions.TestEventCode"/>.</summary>
    public string? TestEventCode { get; set; }

    /// <summary>Further datasets by alias. An alias has 1 to 64 visible ASCII characters and is case-insensitive.</summary>
    public IDictionary<string, MetaCapiDatasetOptions> Datasets { get; } =
        new Dictionary<string, MetaCapiDatasetOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The alias of the dataset that the injected <see cref="IMetaCapiClient"/> sends to. Optional when there is a dataset at the top level
    /// or only one dataset.
    /// </summary>
    public string? DefaultDataset { get; set; }

    /// <summary>The country of phone numbers that have no calling code and whose contract has no country, as an ISO 3166-1 code or an English
    /// name. Its calling code is added to them. When null, such numbers are sent without a calling code and counted by <c>capi.value.phone_country_unknown</c>.
    /// Set it only if all such numbers belong to this country.</summary>
    public string? DefaultPhoneCountry { get; set; }

    /// <summary>The order of day and month in dates of birth given as ambiguous text, such as <c>05/03/1995</c>.</summary>
    public DateOrder DateOrder { get; set; }

    /// <summary>The Graph API version; the default is <c>v27.0</c>. An expired or unknown version logs a warning at startup.</summary>
    public string GraphVersion { get; set; } = GraphVersions.Default;

    /// <summary>The base address of the Graph API, without a version; any other path is kept. Must be https, except for loopback addresses.</summary>
    public Uri BaseAddress { get; set; } = new("https://graph.facebook.com");

    /// <summary>The maximum memory for the queued events of each dataset, in bytes: the sum of the sizes of their JSON.
    /// At least 1,048,576, the size of the largest event. Beside it, the queue needs 24 bytes per event and up to 256 KB for the block that is being filled.</summary>
    public long MaxQueueBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>The maximum number of events per request: 1 to 1,000, which is
    /// <see href="https://developers.facebook.com/docs/marketing-api/conversions-api/using-the-api">Meta's limit</see>.</summary>
    public int MaxBatchEvents { get; set; } = 1_000;

    /// <summary>The maximum size of a request's body in bytes: 65,536 to 33,554,432. Meta documents no limit; a request that is too large for Meta or for a proxy is
    /// split. A single event may be larger.</summary>
    public int MaxBatchBytes { get; set; } = 1024 * 1024;

    /// <summary>The maximum number of requests that each dataset has in flight: 1 to 16. After a failure it is one, until requests succeed again.</summary>
    public int MaxRequestsInFlight { get; set; } = 4;

    /// <summary>How long a batch waits for more events after its first event: 0 to 1 second.</summary>
    public TimeSpan Linger { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The timeout of one request, including reading the response: 1 millisecond to 5 minutes.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The delay before the first retry: 1 millisecond to 1 day. It doubles with each retry, with jitter, up to <see cref="MaxRetryDelay"/>.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The maximum delay between retries after a transient fault: <see cref="RetryDelay"/> to 1 day.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The delay between single attempts while Meta refuses all events because of the access token, the dataset or a permission: 1 millisecond to 1 day. The events are kept.
    /// A changed access token is tried at once.</summary>
    public TimeSpan HoldDelay { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>True to send each event once: a repetition, such as a purchase page that is reloaded, is <see cref="EnqueueStatus.Duplicate"/>. The events that were accepted are
    /// remembered by an <see cref="ISendOnceLedger"/>, by default in the memory of this process.</summary>
    public bool SendOnce { get; set; }

    /// <summary>How long the ledger in memory remembers an event: 1 hour to 62 days. The default is the 7 days after which most events are too old to be sent.</summary>
    public TimeSpan SendOnceWindow { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How many events the ledger in memory remembers, 1,000 to 10,000,000; about 150 bytes each. The oldest ones are forgotten first.</summary>
    public int SendOnceMaxEntries { get; set; } = 100_000;

    /// <summary>How long shutdown may wait for queued events to be delivered: 0 to 10 minutes. The host's own shutdown timeout applies too.</summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
