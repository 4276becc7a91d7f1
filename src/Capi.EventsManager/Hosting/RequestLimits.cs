namespace Capi.EventsManager.Hosting;

/// <summary>How much one sender may ask of this process.</summary>
internal static class RequestLimits
{
    /// <summary>1,000 events of an ordinary size make about 1.2 MB.</summary>
    public const int BodyBytes = 2 * 1024 * 1024;

    /// <summary>A body between the two limits is read and thrown away, so that its sender learns why it is refused.</summary>
    public const int DiscardedBodyBytes = 16 * 1024 * 1024;

    /// <summary>The Pixel's GET carries a whole event in its URL; browsers change to POST long before this length.</summary>
    public const int RequestLineBytes = 16 * 1024;

    public const int HeaderBytes = 32 * 1024;

    public const int HeaderCount = 100;

    public const int Connections = 512;

    public const int FormFields = 1_024;

    public const int FormKeyCharacters = 512;

    /// <summary>Meta's own payload is five levels deep.</summary>
    public const int JsonDepth = 32;

    /// <summary>Spec section 1.4.</summary>
    public const int EventsPerCall = 1_000;

    public static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(10);
}
