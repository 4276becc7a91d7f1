using Capi.Catalog;

namespace Capi;

/// <summary>What delivery needs to know. Validated when the host starts: a mistake stops the start with a sentence that says what to change.</summary>
/// <remarks>
/// A single dataset stands at the top (<see cref="DatasetId"/>, <see cref="AccessToken"/>) and has the alias
/// <c>default</c>; several stand under <see cref="Datasets"/>, each with its own alias. Read once, at the start.
/// </remarks>
public sealed class MetaCapiOptions
{
    /// <summary>The alias of the dataset that stands at the top.</summary>
    public const string DefaultAlias = "default";

    /// <summary>The id of the dataset with the alias <c>default</c>: digits only.</summary>
    public string? DatasetId { get; set; }

    /// <summary>The access token of the dataset with the alias <c>default</c>.</summary>
    public string? AccessToken { get; set; }

    /// <summary>The Test Events code of the dataset with the alias <c>default</c>.</summary>
    public string? TestEventCode { get; set; }

    /// <summary>Further datasets by alias; aliases are compared without case.</summary>
    public IDictionary<string, MetaCapiDatasetOptions> Datasets { get; } =
        new Dictionary<string, MetaCapiDatasetOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The alias that the injected <see cref="IMetaCapiClient"/> sends to. Not needed when there is a dataset at the top or
    /// only one in all.
    /// </summary>
    public string? DefaultDataset { get; set; }

    /// <summary>The country of phone numbers that don't say it themselves and come without one, as an ISO 3166-1 code or an English
    /// name: it gives them their calling code. Null sends them as they are and counts them (<c>capi.value.phone_country_unknown</c>). Set it only where
    /// all such numbers are of this country.</summary>
    public string? DefaultPhoneCountry { get; set; }

    /// <summary>How to read dates of birth in text that can be read in two ways.</summary>
    public DateOrder DateOrder { get; set; }

    /// <summary>The Graph API version, for example <c>v26.0</c>. An expired or unknown one gives a warning at the start.</summary>
    public string GraphVersion { get; set; } = GraphVersions.Default;

    /// <summary>The Graph API's address, without a version; another path is kept. Plain http is allowed on this machine only.</summary>
    public Uri BaseAddress { get; set; } = new("https://graph.facebook.com");

    /// <summary>How many bytes of events each dataset may hold in memory: the sizes of the pooled arrays, which is what they cost.
    /// At least 1,048,576, the largest event.</summary>
    public long MaxQueueBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>How many events go into one request: 1 to 1,000 (spec section 1.4).</summary>
    public int MaxBatchEvents { get; set; } = 1_000;

    /// <summary>How long a batch waits for more events after its first: 0 to 1 second.</summary>
    public TimeSpan Linger { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The time one request may take, its answer included: up to 5 minutes.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The wait before the first retry; it doubles, with jitter, up to <see cref="MaxRetryDelay"/>.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait between two retries of a passing fault.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The wait between two attempts while Meta refuses the token or the dataset. The events are kept.</summary>
    public TimeSpan HoldDelay { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long the host's stop may wait for queued events to be delivered; the host's own limit holds as well.</summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
