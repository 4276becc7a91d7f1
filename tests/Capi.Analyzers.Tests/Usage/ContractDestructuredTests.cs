using Capi.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis.Testing;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.UsageAnalyzer>;

namespace Capi.Analyzers.Tests.Usage;

/// <summary>CAPI301 for whole contracts: a log that destructures an object writes the members that ToString redacts.</summary>
public class ContractDestructuredTests
{
    // Serilog and the attributes that exclude members are recognised by name.
    private const string StubTypes = """
        using Capi;
        namespace Serilog
        {
            public interface ILogger { ILogger ForContext(string propertyName, object? value, bool destructureObjects = false); void Error(Exception? exception, string messageTemplate, params object?[]? propertyValues); }
            public static class Log
            {
                public static ILogger Logger => null!;
                public static void Information(string messageTemplate) { }
                public static void Information<T0, T1>(string messageTemplate, T0 propertyValue0, T1 propertyValue1) { }
                public static void Information(string messageTemplate, params object?[]? propertyValues) { }
            }
        }
        namespace Serilog.Context { public static class LogContext { public static IDisposable PushProperty(string name, object? value, bool destructureObjects = false) => null!; } }
        namespace Destructurama.Attributed { public class NotLoggedAttribute : Attribute; public class LogAsScalarAttribute : Attribute; }
        namespace Other { public static class Log { public static void Information(string text, object value) { } public static void Push(string name, object value, bool destructureObjects) { } } }

        namespace Shop
        {
            public record Envelope<T>(T Content);
            [MetaEvent("Lead")] public partial record Digested([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed("em")] Sha256Digest Email);
            [MetaEvent("Lead")] public partial record Kept([EventId] string Id, [EventTime] DateTimeOffset At) { [Hashed, Destructurama.Attributed.NotLogged] public string? Email { get; init; } }
            [MetaEvent("Lead"), Destructurama.Attributed.LogAsScalar] public partial record Scalar([EventId] string Id, [EventTime] DateTimeOffset At, [Hashed] string Email);
        }
        """;

    [Theory]
    [InlineData("logger.LogInformation(\"Paid {@Order}\", {|CAPI301:order|});")]
    [InlineData("logger.LogInformation(\"Paid {Id} {@Order}\", order.Id, {|CAPI301:order|});")]
    [InlineData("logger.LogInformation(\"{{@Order}} {@Order:l}\", {|CAPI301:order|});")]
    [InlineData("logger.LogInformation(args: [order.Id, {|CAPI301:order|}], message: \"Paid {Id} {@Order,10}\");")]
    [InlineData("logger.LogInformation(\"Paid {@Order}\", new object[] { {|CAPI301:order|} });")]
    [InlineData("const string Paid = \"Paid {@Order}\"; logger.LogInformation(Paid + \".\", {|CAPI301:order|});")]
    [InlineData("logger.LogError(new EventId(1), new Exception(), \"{@0}\", {|CAPI301:order|});")]
    [InlineData("logger.Log(LogLevel.Debug, \"{@Both}\", {|CAPI301:new { order, isPaid }|});")]
    [InlineData("logger.LogDebug(\"{@All}\", {|CAPI301:new List<Order> { order }|});")]
    [InlineData("logger.LogDebug(\"{@Envelope}\", {|CAPI301:new Envelope<Order>(order)|});")]
    [InlineData("object boxed = order; logger.LogDebug(\"{@Boxed}\", {|CAPI301:boxed|});")]
    [InlineData("using var scope = logger.BeginScope(\"{@Order}\", {|CAPI301:order|});")]
    [InlineData("Serilog.Log.Information(\"{Id} {@Order}\", order.Id, {|CAPI301:order|});")]
    [InlineData("Serilog.Log.Information(\"{@Order} {A} {B}\", {|CAPI301:order|}, 1, 2);")]
    [InlineData("Serilog.Log.Logger.Error(new Exception(), \"{@Order}\", {|CAPI301:order|});")]
    [InlineData("Serilog.Log.Logger.ForContext(\"Order\", {|CAPI301:order|}, destructureObjects: true);")]
    [InlineData("using var pushed = Serilog.Context.LogContext.PushProperty(\"Order\", {|CAPI301:order|}, true);")]
    public Task A_destructured_contract_is_reported(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("logger.LogInformation(\"Paid {Order}\", order);")]
    [InlineData("logger.LogInformation(\"Paid {$Order}\", order);")]
    [InlineData("logger.LogInformation(\"Paid {@Id} {Order}\", order.Id, order);")]
    [InlineData("logger.LogInformation(\"Paid {{@Order}}\", order);")]
    [InlineData("logger.LogInformation(\"Paid {@Order}\");")]
    [InlineData("logger.LogInformation(\"Paid {@1} {@0}\", order.Id, order);")]
    [InlineData("logger.LogInformation(\"{ \\\"order\\\": {@Order} }\", order);")]
    [InlineData("logger.LogInformation(\"Paid {@Order\", order);")]
    [InlineData("logger.LogInformation(order.Id + \"{@Order}\", order);")]
    [InlineData("object?[] values = [order]; logger.LogInformation(\"{@Order}\", values);")]
    [InlineData("object boxed = order; boxed = 1; logger.LogDebug(\"{@Boxed}\", boxed);")]
    [InlineData("logger.LogInformation(\"{@Page} {@Context}\", new PageView(order.Id, order.At), context);")]
    [InlineData("logger.LogInformation(\"{@Digested}\", new Digested(order.Id, order.At, default));")]
    [InlineData("logger.LogInformation(\"{@Kept} {@Scalar}\", new Kept(order.Id, order.At), new Scalar(order.Id, order.At, order.Email));")]
    [InlineData("Serilog.Log.Information(\"{Order}\", order);")]
    [InlineData("Serilog.Log.Logger.ForContext(\"Order\", order);")]
    [InlineData("Serilog.Log.Logger.ForContext(\"{@Order}\", order, destructureObjects: isPaid);")]
    [InlineData("using var pushed = Serilog.Context.LogContext.PushProperty(\"Order\", order, false);")]
    [InlineData("Other.Log.Information(\"{@Order}\", order); Other.Log.Push(\"Order\", order, destructureObjects: true);")]
    public Task A_log_call_without_identifiers_is_not_reported(string code) => VerifyAsync(code);

    [Theory]
    [InlineData("[LoggerMessage(1, LogLevel.Information, \"Paid {@order}\")]", true)]
    [InlineData("[LoggerMessage(Level = LogLevel.Information, Message = \"Paid {number} {@Order}\")]", true)]
    [InlineData("[LoggerMessage(1, LogLevel.Information, \"Paid {order} {@number}\")]", false)]
    [InlineData("[LoggerMessage(1, LogLevel.Information, \"Paid {@orders}\")]", false)]
    [InlineData("[LoggerMessage(EventId = 1)]", false)]
    public Task A_generated_log_method_destructures_the_parameters_of_its_template(string attribute, bool isHit) => VerifySourceAsync($$"""
        public static partial class Logs
        {
            {{attribute}} private static partial void Paid(ILogger logger, Order order, int number);
            private static partial void Paid(ILogger logger, Order order, int number) { }
            public static void Show(ILogger logger, Order order) => Paid(logger, {{(isHit ? "{|CAPI301:order|}" : "order")}}, 1);
        }
        """);

    [Theory]
    [InlineData("logger.LogInformation(\"Paid {@Order}\", {|#0:order|});", "a log through '{@Order}' and stays readable to anyone with access to the log; log the event ID, or '{Order}', which writes no values")]
    [InlineData("Serilog.Log.Logger.ForContext(\"Order\", {|#0:order|}, true);", "a log through 'destructureObjects' and stays readable to anyone with access to the log; log the event ID, or remove 'destructureObjects'")]
    public Task The_message_names_the_sink(string code, string messageEnd) =>
        VerifyAsync(code, VerifyCS.Diagnostic("CAPI301").WithLocation(0).WithMessage("Raw identifier 'Order.Email' reaches " + messageEnd).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations));

    [Theory]
    [InlineData("logger.LogInformation(\"{@Order}\", ")]
    [InlineData("logger.LogInformation(\"{@Order} {@\", unknown, order")]
    [InlineData("object a = b; object b = a; logger.LogInformation(\"{@A}\", a); Serilog.Log.Logger.ForContext(\"A\", destructureObjects: true);")]
    [InlineData("object a = a; logger.LogInformation(\"{@A}\", a); MetaEventContext c = c; capi.{|CAPI401:SendOrderAsync|}(order, c);")]
    public Task Incomplete_code_makes_no_rule_throw(string code)
    {
        var test = CreateTest(UsageVerifier.WrapInMethod("ILogger logger = null!; " + code));
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync();
    }

    private static Task VerifyAsync(string code, params DiagnosticResult[] expected) =>
        VerifySourceAsync(UsageVerifier.WrapInMethod("ILogger logger = null!; " + code), expected);

    private static Task VerifySourceAsync(string code, params DiagnosticResult[] expected) => CreateTest(code, expected).RunAsync();

    private static VerifyCS.Test CreateTest(string code, params DiagnosticResult[] expected)
    {
        var test = UsageVerifier.CreateTest("using Microsoft.Extensions.Logging;\n" + code, expected);
        test.References = FlowVerifier.References;
        test.TestState.Sources.Add(("Foreign.cs", StubTypes));
        return test;
    }
}
