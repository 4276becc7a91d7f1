namespace Capi.Runtime.Tests.Payload.Support;

/// <summary>The event name and action source of a scripted event.</summary>
internal interface IEventKind
{
    static abstract string EventName { get; }

    static abstract ActionSource ActionSource { get; }
}

internal sealed class Custom : IEventKind
{
    public static string EventName => "Tasted";

    public static ActionSource ActionSource => ActionSource.Website;
}

internal sealed class Purchase : IEventKind
{
    public static string EventName => StandardEvents.Purchase;

    public static ActionSource ActionSource => ActionSource.Website;
}

internal sealed class InStore : IEventKind
{
    public static string EventName => "Visited";

    public static ActionSource ActionSource => ActionSource.PhysicalStore;
}

internal sealed class Messaging : IEventKind
{
    public static string EventName => "LeadSubmitted";

    public static ActionSource ActionSource => ActionSource.BusinessMessaging;
}

internal sealed class Nameless : IEventKind
{
    public static string EventName => " ";

    public static ActionSource ActionSource => ActionSource.Website;
}

internal sealed class OddlyNamed : IEventKind
{
    public static string EventName => "Größe \"XL\"\n";

    public static ActionSource ActionSource => ActionSource.PhoneCall;
}
