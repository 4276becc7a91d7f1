namespace Capi.AspNetCore.Gateway;

/// <summary>Which events a gateway accepts from the site's own pages, and how many.</summary>
/// <remarks>Validated when the gateway is mapped. Not thread safe; later changes have no effect.</remarks>
public sealed class MetaGatewayOptions
{
    /// <summary>Meta's names of the events to send; all others are ignored and counted. Default: the standard events
    /// (<see href="https://developers.facebook.com/docs/meta-pixel/reference">reference</see>) except Purchase, Subscribe, StartTrial and Donate. A visitor can send any
    /// value from a browser's console, so revenue belongs into events of the server; add <see cref="StandardEvents.Purchase"/> to accept it nevertheless. Names
    /// that are neither standard nor GA4's are custom events.</summary>
    public ISet<string> AllowedEvents { get; set; } = Ga4EventNames.CreateDefaultEvents();

    /// <summary>The contracts bound by <see cref="Bind{TEvent}"/>.</summary>
    internal IList<ContractBinding> Bindings { get; } = [];

    /// <summary>Further origins whose pages may send events, such as <c>https://www.example.com</c> for a gateway on another host. Default: empty, only the gateway's own.</summary>
    public IList<string> AllowedOrigins { get; set; } = [];

    /// <summary>True to relay the page's Pixel calls, for browsers that block the Pixel: the base code of <c>&lt;meta-pixel /&gt;</c>, <c>MetaPixel.BaseScript</c> and Blazor's
    /// <c>&lt;MetaPixel /&gt;</c> sends each call that has an <c>eventID</c> and is in <see cref="AllowedEvents"/> to this gateway too, which accepts them
    /// (<c>event_name</c>, <c>event_id</c>, <c>custom_data</c>). Default: false.</summary>
    public bool RelayPixelEvents { get; set; }

    /// <summary>True to give an event without ID a random one. Only for sites without a Pixel: otherwise Meta counts the event twice. Default: false, the event is
    /// not sent.</summary>
    public bool CreateMissingEventIds { get; set; }

    /// <summary>The alias of the dataset to send to; null (default) for that of the request (<see cref="ICapiDatasetResolver"/>), or the default dataset in
    /// an app without resolver.</summary>
    public string? Dataset { get; set; }

    /// <summary>The maximum size of a request body in bytes. Default: 65,536, what a browser's <c>sendBeacon</c> can send.</summary>
    public int MaxRequestBytes { get; set; } = 64 * 1024;

    /// <summary>The maximum number of events per request. Default: 25.</summary>
    public int MaxEventsPerRequest { get; set; } = 25;

    /// <summary>The number of requests that one IP address (IPv6: /64 network) may send per <see cref="RateLimitWindow"/>; others get status 429. Default: 120.</summary>
    public int RateLimit { get; set; } = 120;

    /// <summary>The period of <see cref="RateLimit"/>. Default: one minute.</summary>
    public TimeSpan RateLimitWindow { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Sends the GA4 event that <c>[Ga4Event]</c> names as this contract, and allows it, unless it reports revenue (see <see cref="AllowedEvents"/>).</summary>
    /// <typeparam name="TEvent">A contract with <see cref="Ga4EventAttribute"/>.</typeparam>
    /// <returns>These options, for chaining.</returns>
    /// <remarks>An event without a value that the contract requires is not sent and is counted. The customer information, like everything else, is that of
    /// <c>[Hashed]</c> and <c>[CustomData]</c> members only. Two contracts of one GA4 event are invalid options.</remarks>
    public MetaGatewayOptions Bind<TEvent>()
        where TEvent : IGa4Event<TEvent>
    {
        if (Bindings.All(static binding => binding.Contract != typeof(TEvent)))
            Bindings.Add(new ContractBinding<TEvent>());
        if (!Ga4EventNames.IsRevenueEvent(TEvent.EventName))
            AllowedEvents?.Add(TEvent.EventName);
        return this;
    }
}
