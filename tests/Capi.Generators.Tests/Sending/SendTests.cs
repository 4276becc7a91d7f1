using System.Reflection;
using Capi.Generators.Tests.Support;
using Capi.Roslyn.Testing.Compiling;

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
                Sent.Add((typeof(T).Name, T.GetConsent(metaEvent, context), cancellationToken));
                return new(EnqueueResult.Accepted);
            }
            public static string Show(MetaConsent consent) => !consent.AllowsSending ? "withheld" : consent.IsLimitedDataUse ? "limited" : "granted";
            public ValueTask<IReadOnlyList<EnqueueResult>> EnqueueBatchAsync<T>(IReadOnlyList<T> events, MetaEventContext context, CancellationToken cancellationToken = default) where T : IMetaEvent<T> => throw new NotSupportedException();
            public IMetaCapiClient ForDataset(string alias) => this;
            public Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();
        }
        """;

    [Fact]
    public void The_extension_passes_event_context_and_token()
    {
        Assert.Equal("Order:granted:True", RunMethod("""
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
    public void The_consent_member_of_the_contract_overrides_the_context(string member, string value, string expected)
    {
        Assert.Equal($"{expected}/{expected}", RunMethod($$"""
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
    public void A_consent_in_a_null_flattened_object_is_not_granted()
    {
        Assert.Equal("withheld/granted", RunMethod("""
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
    public void Without_a_consent_member_the_context_is_required()
    {
        Assert.Single(GetSendMethods("[MetaEvent(\"Lead\")] public partial record Order([EventId] string Id, [EventTime] DateTimeOffset At);", "OrderMetaEventExtensions"));
    }

    [Theory]
    [InlineData("public", true)]
    [InlineData("internal", false)]
    public void The_extension_is_as_visible_as_the_contract(string accessibility, bool isPublic)
    {
        var method = GetSendMethods($"[MetaEvent(\"Lead\")] {accessibility} partial record Order([EventId] string Id, [EventTime] DateTimeOffset At);", "OrderMetaEventExtensions").Single();

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
    public void The_send_method_of_a_nested_contract_is_where_the_contract_is_accessible(string accessibility, string declaringType)
    {
        var methods = GetSendMethods($"public partial class Outer {{ [MetaEvent(\"Lead\")] {accessibility} partial record Order([EventId] string Id, [EventTime] DateTimeOffset At); }}", declaringType);

        Assert.Equal("SendOrderAsync", methods.Single().Name);
    }

    private static string RunMethod(string code, string type)
    {
        using var assembly = GeneratorVerifier.Run(code + "\n" + Client).Load();
        return (string)assembly.InvokeStatic(type, "Run")!;
    }

    private static List<MethodInfo> GetSendMethods(string contract, string declaringType)
    {
        using var assembly = GeneratorVerifier.Run("using Capi;\n" + contract).Load();
        return [.. assembly.GetRequiredType(declaringType).GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static).Where(method => method.Name.StartsWith("Send", StringComparison.Ordinal))];
    }
}
