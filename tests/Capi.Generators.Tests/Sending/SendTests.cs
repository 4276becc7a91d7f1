using System.Reflection;
using Capi.Roslyn.Testing;

namespace Capi.Generators.Tests.Sending;

/// <summary>Tests the typed send method: its class, its accessibility, and which consent applies.</summary>
public class SendTests
{
    private const string Client = """
        // file: Client.cs
        using Capi;
        public sealed class Client : IMetaCapiClient
        {
            public static List<(string Type, MetaConsent Consent, CancellationToken Token)> Sent { get; } = [];
            public ValueTask<EnqueueResult> EnqueueAsync<T>(T metaEvent, MetaEventContext context, CancellationToken cancellationToken = default) where T : IMetaEvent<T>
            {
                Sent.Add((typeof(T).Name, T.ConsentOf(metaEvent, context), cancellationToken));
                return new(EnqueueResult.Accepted);
            }
            public static string Show(MetaConsent consent) => !consent.AllowsSending ? "withheld" : consent.IsLimitedDataUse ? "limited" : "granted";
            public IMetaCapiClient ForDataset(string alias) => this;
            public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
        }
        """;

    [Fact]
    public void The_extension_hands_over_event_context_and_token()
    {
        Assert.Equal("Order:granted:True", Call("""
            using Capi;
            namespace Shop { [MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At); }
            namespace App
            {
                using Shop;
                public static class Use
                {
                    public static string Run()
                    {
                        IMetaCapiClient client = new Client();
                        client.SendOrderAsync(new Order("a", default), new MetaEventContext { Consent = MetaConsent.Granted }, new CancellationToken(true));
                        var sent = Client.Sent.Single();
                        return $"{sent.Type}:{Client.Show(sent.Consent)}:{sent.Token.IsCancellationRequested}";
                    }
                }
            }
            """, "App.Use"));
    }

    [Theory]
    [InlineData("MetaConsent Consent", "MetaConsent.LimitedDataUse()", "limited")]
    [InlineData("MetaConsent? Consent", "MetaConsent.Granted", "granted")]
    [InlineData("MetaConsent? Consent", "null", "withheld")]
    public void The_contracts_own_consent_decides(string member, string value, string expected)
    {
        Assert.Equal($"{expected}/{expected}", Call($$"""
            using Capi;
            [MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [EventConsent] {{member}});
            public static class Use
            {
                public static string Run()
                {
                    IMetaCapiClient client = new Client();
                    client.SendOrderAsync(new Order("a", default, {{value}}), new MetaEventContext { Consent = MetaConsent.Granted });
                    client.SendOrderAsync(new Order("a", default, {{value}}));
                    return string.Join('/', Client.Sent.Select(sent => Client.Show(sent.Consent)));
                }
            }
            """, "Use"));
    }

    [Fact]
    public void A_consent_behind_a_null_object_is_not_granted()
    {
        Assert.Equal("withheld/granted", Call("""
            using Capi;
            public record Head([EventConsent] MetaConsent Consent);
            [MetaEvent("Lead")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At, [Flatten] Head? Head);
            public static class Use
            {
                public static string Run()
                {
                    IMetaCapiClient client = new Client();
                    client.SendOrderAsync(new Order("a", default, null), new MetaEventContext { Consent = MetaConsent.Granted });
                    client.SendOrderAsync(new Order("a", default, new Head(MetaConsent.Granted)));
                    return string.Join('/', Client.Sent.Select(sent => Client.Show(sent.Consent)));
                }
            }
            """, "Use"));
    }

    [Fact]
    public void Without_a_consent_member_the_context_is_needed()
    {
        Assert.Single(Methods("[MetaEvent(\"Lead\")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At);", "OrderMetaEventExtensions"));
    }

    [Theory]
    [InlineData("public", true)]
    [InlineData("internal", false)]
    public void The_extension_is_as_visible_as_the_contract(string accessibility, bool isPublic)
    {
        var method = Methods($"[MetaEvent(\"Lead\")] {accessibility} partial record Order([EventId] string Id, [EventTime] DateTimeOffset At);", "OrderMetaEventExtensions").Single();

        Assert.Equal(isPublic, method.IsPublic);
        Assert.Equal(isPublic, method.DeclaringType!.IsPublic);
    }

    [Theory]
    [InlineData("public", "OuterOrderMetaEventExtensions")]
    [InlineData("internal", "OuterOrderMetaEventExtensions")]
    [InlineData("protected internal", "OuterOrderMetaEventExtensions")]
    [InlineData("private", "Outer+Order")]
    [InlineData("protected", "Outer+Order")]
    [InlineData("private protected", "Outer+Order")]
    public void A_nested_contract_is_sent_from_where_it_can_be_named(string accessibility, string home)
    {
        var methods = Methods($"public partial class Outer {{ [MetaEvent(\"Lead\")] {accessibility} partial record Order([EventId] string Id, [EventTime] DateTimeOffset At); }}", home);

        Assert.Equal("SendOrderAsync", methods.Single().Name);
    }

    private static string Call(string code, string type)
    {
        using var assembly = Generate.Checked(code + "\n" + Client).Load();
        return (string)assembly.Call(type, "Run")!;
    }

    private static List<MethodInfo> Methods(string contract, string home)
    {
        using var assembly = Generate.Checked("using Capi;\n" + contract).Load();
        return [.. assembly.Type(home).GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static).Where(method => method.Name.StartsWith("Send", StringComparison.Ordinal))];
    }
}
