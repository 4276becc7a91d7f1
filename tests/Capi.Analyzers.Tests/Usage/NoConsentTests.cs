using Capi.Analyzers.Tests.Support;
using Capi.Generators;
using Capi.Roslyn.Testing.Compiling;
using Capi.Roslyn.Testing.Generators;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.UsageAnalyzer>;

namespace Capi.Analyzers.Tests.Usage;

/// <summary>CAPI020: an event that is always withheld because it has no consent.</summary>
public class NoConsentTests
{
    [Theory]
    [InlineData("return await capi.SendOrderAsync(order, {|CAPI020:default|});")]
    [InlineData("return await capi.SendOrderAsync(order, {|CAPI020:default(MetaEventContext)|});")]
    [InlineData("return await capi.SendOrderAsync(order, {|CAPI020:new MetaEventContext()|});")]
    [InlineData("return await capi.SendOrderAsync(order, {|CAPI020:new()|});")]
    [InlineData("return await capi.SendOrderAsync(order, {|CAPI020:new() { Fbp = \"a\" }|});")]
    [InlineData("return await capi.SendOrderAsync(cancellationToken: default, context: {|CAPI020:default|}, metaEvent: order);")]
    [InlineData("return await capi.EnqueueAsync(order, {|CAPI020:default|});")]
    [InlineData("return Capi.MetaEventSerializer.Serialize(order, {|CAPI020:new MetaEventContext { Fbp = \"a\" }|}, order.At, new System.Buffers.ArrayBufferWriter<byte>());")]
    [InlineData("var made = new MetaEventContext { Fbp = \"a\" }; return await capi.SendOrderAsync(order, {|CAPI020:made|});")]
    [InlineData("MetaEventContext made = default; return await capi.SendOrderAsync(order, {|CAPI020:made|});")]
    [InlineData("return await capi.SendOrderAsync(order, {|CAPI020:default(MetaEventContext) with { Fbc = \"a\" }|});")]
    [InlineData("Func<ValueTask<EnqueueResult>> send = () => capi.SendOrderAsync(order, {|CAPI020:default|});")]
    public Task A_context_without_consent_is_reported(string code) => UsageVerifier.VerifyInMethodAsync(code);

    [Theory]
    [InlineData("return await capi.SendOrderAsync(order, context);")]
    [InlineData("return await capi.SendOrderAsync(order, new() { Consent = MetaConsent.Granted });")]
    [InlineData("return await capi.SendOrderAsync(order, new MetaEventContext { Fbp = \"a\", Consent = context.Consent });")]
    [InlineData("return await capi.SendOrderAsync(order, new MetaEventContext() with { Consent = context.Consent });")]
    [InlineData("return await capi.SendOrderAsync(order, context with { Fbp = \"a\" });")]
    [InlineData("var made = new MetaEventContext(); made = context; return await capi.SendOrderAsync(order, made);")]
    [InlineData("MetaEventContext made = default; if (isPaid) made = context; return await capi.SendOrderAsync(order, made);")]
    [InlineData("MetaEventContext made = default; Action fill = () => made = context; fill(); return await capi.SendOrderAsync(order, made);")]
    [InlineData("if (!MetaEventContext.TryParse(\"\", out var made)) return null; return await capi.SendOrderAsync(order, made);")]
    [InlineData("MetaEventContext made = default; MetaEventContext.TryParse(\"\", out made); return await capi.SendOrderAsync(order, made);")]
    [InlineData("return await capi.SendOrderAsync(order, isPaid ? context : default);")]
    [InlineData("var stored = new Stored(order.Id, order.At, order.Email, MetaConsent.Granted); return await capi.SendStoredAsync(stored, default);")]
    [InlineData("var stored = new Stored(order.Id, order.At, order.Email, MetaConsent.Granted); return await capi.EnqueueAsync(stored, default);")]
    [InlineData("var stored = new Stored(order.Id, order.At, order.Email, MetaConsent.Granted); return await capi.SendStoredAsync(stored);")]
    public Task A_consent_that_may_be_set_is_not_reported(string code) => UsageVerifier.VerifyInMethodAsync(code);

    [Fact]
    public Task A_consent_in_a_flattened_object_is_found() => UsageVerifier.VerifyAsync("""
        public record Evidence([EventConsent] MetaConsent Consent);
        [MetaEvent("Lead")] public partial record Paid([EventId] string Id, [EventTime] DateTimeOffset At, [Flatten] Evidence Evidence);
        public class Checkout { public ValueTask<EnqueueResult> Pay(IMetaCapiClient capi, Paid paid) => capi.SendPaidAsync(paid, default); }
        """);

    [Fact]
    public Task A_handwritten_contract_is_not_reported() => UsageVerifier.VerifyAsync("""
        public class ByHand : IMetaEvent<ByHand>
        {
            public static string EventName => "Lead";
            public static ActionSource ActionSource => default;
            public static void Write(in ByHand value, Capi.Payload.MetaEventWriter writer) { }
            public static MetaConsent GetConsent(in ByHand value, in MetaEventContext context) => MetaConsent.Granted;
        }
        public class Checkout { public ValueTask<EnqueueResult> Pay(IMetaCapiClient capi) => capi.EnqueueAsync(new ByHand(), default); }
        """);

    [Fact]
    public async Task A_contract_of_another_assembly_is_analyzed_alike()
    {
        var library = GeneratorRun.Start(new CapiEventGenerator(), TestCompilation.Create([("Orders.cs", UsageVerifier.Orders.Replace("Shop", "Library", StringComparison.Ordinal))], assemblyName: "Library")).Output;
        foreach (var reference in new[] { library.ToMetadataReference(), library.EmitToImageReference() })
        {
            var test = UsageVerifier.CreateTest("""
                public class Checkout
                {
                    public ValueTask<EnqueueResult> Pay(IMetaCapiClient capi, Library.Order order) => Library.OrderMetaEventExtensions.SendOrderAsync(capi, order, {|CAPI020:default|});
                    public ValueTask<EnqueueResult> Pay(IMetaCapiClient capi, Library.Stored order) => Library.StoredMetaEventExtensions.SendStoredAsync(capi, order, default);
                }
                """);
            test.TestState.AdditionalReferences.Add(reference);
            await test.RunAsync();
        }
    }

    [Fact]
    public Task The_contract_is_an_additional_location() => UsageVerifier.VerifyInMethodAsync(
        "return await capi.SendOrderAsync(order, {|#0:default|});",
        VerifyCS.Diagnostic("CAPI020").WithLocation(0).WithSpan("Orders.cs", 3, 43, 3, 48)
            .WithMessage("'Order' has no [EventConsent] member and is sent with a context without consent, so the event is always withheld; set Consent in the context, or add an [EventConsent] member"));

    [Fact]
    public Task A_test_project_is_not_reported()
    {
        var test = UsageVerifier.CreateTest(UsageVerifier.WrapInMethod("return await capi.SendOrderAsync(order, default);"));
        test.TestState.AdditionalReferences.Add(TestCompilation.Create([("A.cs", "public class Fact;")], assemblyName: "xunit.core").EmitToImageReference());

        return test.RunAsync();
    }
}
