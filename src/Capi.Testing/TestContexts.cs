using System.Globalization;

namespace Capi.Testing;

/// <summary>Contexts of made-up visitors, with values of the right form. Thread safe.</summary>
public static class TestContexts
{
    private const string UserAgent = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36";

    /// <summary>A visitor who consented and came from an ad: <see cref="Create"/> with the current time.</summary>
    public static MetaEventContext Granted => Create(MetaConsent.Granted, DateTimeOffset.UtcNow);

    /// <summary>The same visitor without consent.</summary>
    public static MetaEventContext NotGranted => Create(MetaConsent.NotGranted, DateTimeOffset.UtcNow);

    /// <summary>The same visitor, for whom only limited data use is allowed, in California.</summary>
    public static MetaEventContext LimitedDataUse => Create(MetaConsent.LimitedDataUse(UnitedStates, California), DateTimeOffset.UtcNow);

    private const int UnitedStates = 1;
    private const int California = 1000;

    /// <summary>A visitor who clicked an ad one minute ago, with browser ID, click ID, public IPv4 address, user agent and page.</summary>
    /// <param name="consent">The visitor's consent.</param>
    /// <param name="now">The current time of the test. A click ID older than 90 days isn't sent.</param>
    public static MetaEventContext Create(MetaConsent consent, DateTimeOffset now)
    {
        var click = now.AddMinutes(-1).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return new MetaEventContext
        {
            Consent = consent,
            Fbc = $"fb.1.{click}.IwAR2F4-dbP0l7Mn1IawQQGCINEz7PYXQvwjNwB_qa2ofrHyiLjcbCRxTDMgk",
            Fbp = $"fb.1.{click}.1098115397",
            ClientIpAddress = "8.8.4.4",
            ClientUserAgent = UserAgent,
            EventSourceUrl = "https://shop.example/checkout",
        };
    }
}
