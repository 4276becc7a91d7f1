using System.Reflection;
using Capi.Generators.Tests.Support;
using Capi.Payload;
using Capi.Roslyn.Testing.Generators;

namespace Capi.Generators.Tests.Shapes;

/// <summary>Emitted code creates contracts of every shape from the values of a GA4 event, and makes nothing up.</summary>
public class Ga4BindingTests
{
    private const string Head = "using System.Collections.Generic; using System.Collections.Immutable; using Capi;\n[Ga4Event(\"generate_lead\"), MetaEvent(\"Lead\")]\n";

    private static readonly DateTimeOffset Time = new(2026, 11, 22, 11, 0, 0, TimeSpan.Zero);

    /// <summary>Contract, values and the text of the bound contract; null if it is incomplete.</summary>
    public static TheoryData<string, string, string?> Cases => new()
    {
        // Constructor parameters.
        { "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email) { public string Text => $\"{Id} {At:HH} {Email}\"; }", "event_id=A-1 em=a@x.example", "A-1 11 a@x.example" },
        { "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email) { public string Text => \"\"; }", "event_id=A-1", null },
        { "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string? Email) { public string Text => $\"{Id} {Email ?? \"-\"}\"; }", "event_id=A-1", "A-1 -" },
        { "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData(\"kind\")] string Kind = \"a\\\"b\", [CustomData(\"count\")] int Count = 7, [CustomData(\"rate\")] decimal? Rate = 1.5m, [CustomData(\"size\")] double Size = 0.5) { public string Text => FormattableString.Invariant($\"{Kind} {Count} {Rate} {Size}\"); }", "event_id=A", "a\"b 7 1.5 0.5" },
        { "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData(\"kind\")] string Kind = \"x\", [CustomData(\"count\")] int Count = 7) { public string Text => $\"{Kind} {Count}\"; }", "event_id=A kind=k count=3.0", "k 3" },
        { "public partial record struct Order([EventId] Guid Id, [EventTime] DateTimeOffset At) { public string Text => Id.ToString(); }", "event_id=3f2504e0-4f89-11d3-9a0c-0305e82c3301", "3f2504e0-4f89-11d3-9a0c-0305e82c3301" },
        { "public partial record struct Order([EventId] Guid Id, [EventTime] DateTimeOffset At) { public string Text => Id.ToString(); }", "event_id=3F2504E0-4f89-11d3-9a0c-0305e82c3301", null },
        { "public partial record Order([EventId] long Id, [EventTime] DateTimeOffset At) { public string Text => Id.ToString(); }", "event_id=4711", "4711" },
        { "public partial record Order([EventId] long Id, [EventTime] DateTimeOffset At) { public string Text => Id.ToString(); }", "event_id=04711", null },
        { "public partial class Order(string id) { [EventId] public string Id { get; } = id; [EventTime] public DateTimeOffset At { get; set; } public string Text => $\"{Id} {At:HH}\"; }", "event_id=A", "A 11" },

        // Members.
        { "public partial class Order { [EventId] public required string Id { get; init; } [EventTime] public DateTimeOffset At { get; init; } [CustomData(\"kind\")] public string Kind { get; init; } = \"own\"; [CustomData(\"size\")] public string Size { get; set; } = \"own\"; [CustomData(\"length\")] public int Length; public required string? Note { get; init; } public string Text => $\"{Id} {At:HH} {Kind} {Size} {Length} {Note ?? \"-\"}\"; }", "event_id=A length=5", "A 11 own own 5 -" },
        { "public partial class Order { [EventId] public required string Id { get; init; } [EventTime] public DateTimeOffset At { get; init; } [CustomData(\"kind\")] public string Kind { get; init; } = \"own\"; [CustomData(\"size\")] public string Size { get; set; } = \"own\"; public string Text => $\"{Kind} {Size}\"; }", "event_id=A kind=k size=s", "k s" },
        { "public partial struct Order { [EventId] public string Id { get; set; } [EventTime] public DateTimeOffset At { get; set; } [Hashed] public string? Email { readonly get; init; } public string Text => $\"{Id} {Email}\"; }", "event_id=A em=e", "A e" },
        { "public partial class Order { [EventId] public required string Id { get; init; } [EventTime] public DateTimeOffset At { get; init; } [EventConsent] public MetaConsent Consent { get; init; } public string Text => Consent.AllowsSending.ToString(); }", "event_id=A", "True" },
        { "public partial class Order { [EventId, CustomData(\"order_id\")] public required string Id { get; init; } [EventTime] public DateTimeOffset At { get; init; } public string Text => Id; }", "order_id=T-9", "T-9" },
        { "public partial class Order { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Order() => Id = Note = \"set\"; [EventId] public required string Id { get; set; } public required string Note { get; set; } [EventTime] public DateTimeOffset At { get; init; } public string Text => Id + Note; }", "event_id=A", "Aset" },

        // Conversions.
        { "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData(\"day\")] DateOnly? Day, [CustomData(\"at\")] DateTimeOffset? Moment, [CustomData(\"yes\")] bool? Yes, [CustomData(\"part\")] float? Part, [CustomData(\"tiny\")] byte? Tiny, [CustomData(\"big\")] ulong? Big) { public string Text => FormattableString.Invariant($\"{Day:yyyyMMdd} {Moment:HHzzz} {Yes} {Part} {Tiny} {Big}\"); }", "event_id=A day=2026-11-29 at=2026-11-29T10:00:00+02:00 yes=true part=0.5 tiny=255 big=18446744073709551615", "20261129 10+02:00 True 0.5 255 18446744073709551615" },
        { "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData(\"day\")] DateOnly? Day, [CustomData(\"at\")] DateTimeOffset? Moment, [CustomData(\"yes\")] bool? Yes, [CustomData(\"tiny\")] byte? Tiny, [CustomData(\"count\")] int? Count) { public string Text => $\"{Day}{Moment}{Yes}{Tiny}{Count}.\"; }", "event_id=A day=29.11.2026 at=2026-11-29T10:00:00 yes=ja tiny=256 count=2.5", "." },
        { "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData(\"kind\")] Kind? Kind, [CustomData(\"other\")] Kind? Other, [CustomData(\"third\")] Kind Third = (Kind)1) { public string Text => $\"{Kind} {Other} {Third}\"; } public enum Kind { One, [System.Runtime.Serialization.EnumMember(Value = \"zwei\")] Two }", "event_id=A kind=Zwei other=three", "Two  Two" },
        { "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [EventSourceUrl] Uri? Url, [ReferrerUrl] string? From) { public string Text => $\"{Url} {From}\"; }", "event_id=A event_source_url=https://x.example/a referrer_url=https://y.example/", "https://x.example/a https://y.example/" },

        // Flattened types.
        { "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Flatten] Part Billing) { public string Text => $\"{Billing.Email} {Billing.City}\"; } public record Part([Hashed] string Email) { [Hashed] public string? City { get; init; } }", "event_id=A em=e ct=Berlin", "e Berlin" },
        { "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Flatten] Part Billing) { public string Text => \"\"; } public record Part([Hashed] string Email);", "event_id=A", null },
        { "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Flatten] Part? Billing) { public string Text => Billing is null ? \"none\" : \"some\"; } public record Part([Hashed] string Email);", "event_id=A", "none" },
        { "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At) { [Flatten] public Part Billing { get; set; } = new(new Deep(\"own\")); public string Text => Billing.Deep.City; } public record Part([Flatten] Deep Deep); public record struct Deep([Hashed] string City);", "event_id=A ct=Berlin", "Berlin" },

        // Collections and contents.
        { "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed(\"em\")] string[] Emails, [CustomData(\"content_ids\")] List<int> Ids, [CustomData(\"tags\")] ImmutableArray<string> Tags, [CustomData(\"more\")] HashSet<string>? More = null) { public string Text => $\"{string.Join(',', Emails)} {string.Join(',', Ids)} {string.Join(',', Tags)} {More?.Count}\"; }", "event_id=A em=a em=b content_ids=1 content_ids=x content_ids=3 tags=t", "a,b 1,3 t 0" },
        { "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData(\"contents\")] IReadOnlyList<Line> Lines) { public string Text => string.Join(';', Lines); } [MetaContent] public record Line([CustomData] string Sku, [CustomData] int Quantity, [CustomData] decimal? UnitPrice) { public override string ToString() => FormattableString.Invariant($\"{Sku} {Quantity} {UnitPrice}\"); }", "event_id=A item:id=tea,quantity=2,item_price=1.50 item:id=cup,quantity=1 item:id=broken", "tea 2 1.50;cup 1 " },
        { "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [CustomData(\"contents\")] Line? First) { public string Text => First?.Sku ?? \"none\"; } [MetaContent] public record struct Line([CustomData] string Sku, [CustomData] int Quantity);", "event_id=A", "none" },
        { "public partial class Order { [EventId] public required string Id { get; init; } [EventTime] public DateTimeOffset At { get; init; } [CustomData(\"tags\")] public IList<string> Tags { get; init; } = [\"own\"]; [CustomData(\"more\")] public List<string> More { get; set; } = [\"own\"]; public string Text => $\"{string.Join(',', Tags)} {string.Join(',', More)}\"; }", "event_id=A tags=t", "t own" },

        // Names.
        { "public partial record Order([EventId] string @class, [EventTime] DateTimeOffset values, [Hashed(\"em\")] string? created) { public string Text => @class + created; }", "event_id=A em=e", "Ae" },
        { "public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At) { public string Text => \"\"; } public partial class Outer { [Ga4Event(\"sign_up\"), MetaEvent(\"CompleteRegistration\")] private partial record Inner([EventId] string Id, [EventTime] DateTimeOffset At); }", "event_id=A", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_contract_has_the_values_of_the_event(string contract, string values, string? text)
    {
        using var assembly = GeneratorVerifier.Run(Head + contract).Load();
        var type = assembly.Assembly.GetType("Order")!;

        var (isBound, result) = Bind(type, values);

        Assert.Equal(text is not null, isBound);
        if (text is not null)
            Assert.Equal(text, type.GetProperty("Text")!.GetValue(result));
    }

    [Fact]
    public void A_contract_without_the_attribute_has_no_binding() => Assert.DoesNotContain(
        "Ga4", GeneratorVerifier.Run("using Capi;\n[MetaEvent(\"Lead\")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At);").Sources.Single().SourceText.ToString(), StringComparison.Ordinal);

    private static (bool IsBound, object? Result) Bind(Type type, string values)
    {
        var method = typeof(Ga4BindingTests).GetMethod(nameof(BindTyped), BindingFlags.Static | BindingFlags.NonPublic)!;
        return ((bool, object?))method.MakeGenericMethod(type).Invoke(null, [values])!;
    }

    private static (bool IsBound, object? Result) BindTyped<T>(string values)
        where T : IGa4Event<T>
    {
        Assert.Equal("generate_lead", T.Ga4EventName);
        var isBound = T.TryBind(CreateValues(values), out var result);
        return (isBound, result);
    }

    private static Ga4EventValues CreateValues(string text)
    {
        var pairs = text.Split(' ').Where(part => !part.StartsWith("item:", StringComparison.Ordinal)).ToArray();
        var all = new Values(pairs);
        return new Ga4EventValues
        {
            EventId = all.Get("event_id"),
            EventTime = Time,
            EventSourceUrl = all.Get("event_source_url"),
            ReferrerUrl = all.Get("referrer_url"),
            Consent = MetaConsent.Granted,
            UserData = all,
            CustomData = all,
            Contents = [.. text.Split(' ').Where(part => part.StartsWith("item:", StringComparison.Ordinal)).Select(part => new Values(part["item:".Length..].Split(',')))],
        };
    }

    private sealed class Values(IReadOnlyList<string> pairs) : Ga4Values
    {
        protected override IReadOnlyList<string> Find(string key) =>
            [.. pairs.Where(pair => pair.StartsWith(key + "=", StringComparison.Ordinal)).Select(pair => pair[(key.Length + 1)..])];

        protected override void RecordDropped(string key)
        {
        }
    }
}
