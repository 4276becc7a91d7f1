using Capi.Payload;

namespace Capi.Runtime.Tests.Delivery.Support;

/// <summary>A handwritten contract whose instances end in different ways.</summary>
internal sealed class MixedEvent(MixedEventKind kind, int number, DateTimeOffset at) : IMetaEvent<MixedEvent>
{
    private static readonly string MediumText = new('m', 60_000);
    private static readonly string TooLargeText = new('x', 64_000);

    public static string EventName => "Probe";

    public static ActionSource ActionSource => ActionSource.SystemGenerated;

    public static MetaConsent GetConsent(in MixedEvent value, in MetaEventContext context) =>
        value.Kind == MixedEventKind.Withheld ? MetaConsent.NotGranted : context.Consent;

    public static void Write(in MixedEvent value, MetaEventWriter writer)
    {
        writer.WriteEventTime(value.Kind == MixedEventKind.TooOld ? value.At.AddDays(-8) : value.At);
        writer.WriteEventId(value.Kind == MixedEventKind.WithoutId ? 0 : value.Number);
        writer.WriteStartUserData();
        writer.WriteHashed(UserDataKey.Email, $"person{value.Number}@example.com");
        writer.WriteHashed(UserDataKey.Phone, value.Number % 3 == 0 ? "no number" : $"+49 30 90{value.Number:D4}");
        writer.WriteEndUserData();
        if (value.Kind == MixedEventKind.Throwing)
            throw new InvalidOperationException();
        writer.WriteStartCustomData();
        if (value.Kind == MixedEventKind.Medium)
            writer.WriteProperty("note"u8, MediumText);
        for (var part = 0; part < 20 && value.Kind == MixedEventKind.TooLarge; part++)
            writer.WriteProperty("note"u8, TooLargeText);
        writer.WriteEndCustomData();
    }

    private MixedEventKind Kind { get; } = kind;

    private int Number { get; } = number;

    private DateTimeOffset At { get; } = at;
}
