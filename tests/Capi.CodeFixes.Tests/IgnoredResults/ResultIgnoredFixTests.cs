using Microsoft.CodeAnalysis.Testing;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpCodeFixVerifier<Capi.Analyzers.UsageAnalyzer, Capi.CodeFixes.IgnoredResults.ResultIgnoredFix>;

namespace Capi.CodeFixes.Tests.IgnoredResults;

/// <summary>Tests the fix for CAPI401. The send method is a copy of what the generator emits.</summary>
public class ResultIgnoredFixTests
{
    private const string DiscardAction = "CAPI401.Discard";

    private const string SharedTypes = """
        namespace Shop
        {
            public abstract class Order : Capi.IMetaEvent<Order>
            {
                public static string EventName => "Lead";
                public static Capi.ActionSource ActionSource => default;
                public static void Write(in Order value, Capi.Payload.MetaEventWriter writer) { }
            }
            public static class OrderMetaEventExtensions
            {
                public static ValueTask<Capi.EnqueueResult> SendOrderAsync(this Capi.IMetaCapiClient client, Order metaEvent, Capi.MetaEventContext context, CancellationToken cancellationToken = default) =>
                    client.EnqueueAsync(metaEvent, context, cancellationToken);
            }
        }
        namespace Microsoft.Extensions.Logging
        {
            public interface ILogger;
            public interface ILogger<T> : ILogger;
            public static class LoggerExtensions { public static void LogWarning(this ILogger logger, string? message, params object?[] args) { } }
        }
        """;

    [Fact]
    public Task An_ignored_result_is_checked() => VerifyAsync(
        "await capi.{|CAPI401:SendOrderAsync|}(order, context); // thanks",
        """
        EnqueueResult result = await capi.SendOrderAsync(order, context); // thanks
                if (!result.IsAccepted)
                {
                    // The event was not accepted; see result.Status and result.Reason.
                }
        """);

    [Fact]
    public Task A_send_without_await_gets_one() => VerifyAsync(
        "capi.{|CAPI401:SendOrderAsync|}(order, context);",
        """
        EnqueueResult result = await capi.SendOrderAsync(order, context);
                if (!result.IsAccepted)
                {
                    // The event was not accepted; see result.Status and result.Reason.
                }
        """);

    [Fact]
    public Task Wait_is_replaced_by_GetResult() => VerifyAsync(
        "capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask().Wait();",
        """
        EnqueueResult result = capi.SendOrderAsync(order, context).AsTask().GetAwaiter().GetResult();
                if (!result.IsAccepted)
                {
                    // The event was not accepted; see result.Status and result.Reason.
                }
        """);

    [Fact]
    public Task A_discard_without_await_is_replaced() => VerifyAsync(
        "_ = capi.{|CAPI401:EnqueueAsync|}(order, context).AsTask();",
        """
        EnqueueResult result = await capi.EnqueueAsync(order, context).AsTask();
                if (!result.IsAccepted)
                {
                    // The event was not accepted; see result.Status and result.Reason.
                }
        """);

    [Theory]
    [InlineData("capi.{|CAPI401:SendOrderAsync|}(order, context);", "_ = await capi.SendOrderAsync(order, context);")]
    [InlineData("/* a */ await capi.{|CAPI401:SendOrderAsync|}(order, context) /* b */; // c", "/* a */ _ = await capi.SendOrderAsync(order, context) /* b */; // c")]
    [InlineData("_ = capi.{|CAPI401:SendOrderAsync|}(order, context);", "_ = await capi.SendOrderAsync(order, context);")]
    [InlineData("await capi.{|CAPI401:SendOrderAsync|}(order, context).ConfigureAwait(false);", "_ = await capi.SendOrderAsync(order, context).ConfigureAwait(false);")]
    [InlineData("capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask().GetAwaiter().GetResult();", "_ = capi.SendOrderAsync(order, context).AsTask().GetAwaiter().GetResult();")]
    [InlineData("capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask().Wait(); // c", "_ = capi.SendOrderAsync(order, context).AsTask().GetAwaiter().GetResult(); // c")]
    [InlineData("await capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask().WaitAsync(default(CancellationToken));", "_ = await capi.SendOrderAsync(order, context).AsTask().WaitAsync(default(CancellationToken));")]
    public Task The_result_is_discarded_explicitly(string bad, string good) => VerifyAsync(bad, good, DiscardAction);

    [Theory]
    [InlineData("if (isPaid) await capi.{|CAPI401:SendOrderAsync|}(order, context);", "if (isPaid) _ = await capi.SendOrderAsync(order, context);")]
    [InlineData("Func<Task> later = async () => await capi.{|CAPI401:SendOrderAsync|}(order, context);", "Func<Task> later = async () => _ = await capi.SendOrderAsync(order, context);")]
    [InlineData("async Task Later() => await capi.{|CAPI401:SendOrderAsync|}(order, context); await Later();", "async Task Later() => _ = await capi.SendOrderAsync(order, context); await Later();")]
    public Task Only_the_discard_is_offered_where_a_local_is_not_possible(string bad, string good) => VerifyAsync(bad, good);

    [Theory]
    [InlineData("Action later = () => capi.{|CAPI401:SendOrderAsync|}(order, context);")]
    [InlineData("void Later() { capi.{|CAPI401:SendOrderAsync|}(order, context); } Later();")]
    [InlineData("lock (order) { capi.{|CAPI401:SendOrderAsync|}(order, context); }")]
    [InlineData("capi?.{|CAPI401:SendOrderAsync|}(order, context);")]
    [InlineData("capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask().Wait(1000);")]
    [InlineData("var task = capi.{|CAPI401:SendOrderAsync|}(order, context); await task;")]
    [InlineData("var task = capi.{|CAPI401:SendOrderAsync|}(order, context);")]
    [InlineData("Func<int, Task> later = async _ => await capi.{|CAPI401:SendOrderAsync|}(order, context);")]
    public Task Where_nothing_would_compile_nothing_is_offered(string code) => VerifyAsync(code, code);

    [Fact]
    public async Task The_titles_describe_the_change()
    {
        await VerifyTitlesAsync(CreateMethod("capi.{|CAPI401:SendOrderAsync|}(order, context);"), ["Await the call and check the result", "Await the call and discard the result"]);
        await VerifyTitlesAsync(CreateMethod("capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask().Wait();"), ["Check the result", "Discard the result"]);
        await VerifyTitlesAsync(CreateMethod("await capi.{|CAPI401:SendOrderAsync|}(order, context);"), ["Check the result", "Discard the result"]);
    }

    [Fact]
    public Task A_logger_in_scope_logs_the_result() => CreateTest(CreateMethodWithLogger("ILogger<Checkout> logger", "await capi.{|CAPI401:SendOrderAsync|}(order, context);"), CreateMethodWithLogger("ILogger<Checkout> logger", """
        EnqueueResult result = await capi.SendOrderAsync(order, context);
                if (!result.IsAccepted)
                {
                    logger.LogWarning("Meta event was not accepted: {Status}, {Reason}", result.Status, result.Reason);
                }
        """)).RunAsync();

    [Fact]
    public Task A_nullable_logger_is_not_used() => CreateTest(CreateMethodWithLogger("ILogger? logger", "await capi.{|CAPI401:SendOrderAsync|}(order, context);"), CreateMethodWithLogger("ILogger? logger", """
        EnqueueResult result = await capi.SendOrderAsync(order, context);
                if (!result.IsAccepted)
                {
                    // The event was not accepted; see result.Status and result.Reason.
                }
        """)).RunAsync();

    [Fact]
    public Task A_used_local_name_gets_a_number() => VerifyAsync(
        "var result = 1; await capi.{|CAPI401:SendOrderAsync|}(order, context);",
        """
        var result = 1; EnqueueResult result2 = await capi.SendOrderAsync(order, context);
                if (!result2.IsAccepted)
                {
                    // The event was not accepted; see result2.Status and result2.Reason.
                }
        """);

    [Theory]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInProjectCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck)]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInSolutionCheck)]
    [InlineData(CodeFixTestBehaviors.SkipFixAllInDocumentCheck | CodeFixTestBehaviors.SkipFixAllInProjectCheck)]
    public Task Fix_all_checks_every_result_with_unique_names(CodeFixTestBehaviors behaviors) => CreateTest(
        CreateMethod("""
            await capi.{|CAPI401:SendOrderAsync|}(order, context);
                    await Task.Run(async () =>
                    {
                        capi.{|CAPI401:SendOrderAsync|}(order, context);
                        await Task.Yield();
                    });
            """),
        CreateMethod("""
            EnqueueResult result = await capi.SendOrderAsync(order, context);
                    if (!result.IsAccepted)
                    {
                        // The event was not accepted; see result.Status and result.Reason.
                    }
                    await Task.Run(async () =>
                    {
                        EnqueueResult result2 = await capi.SendOrderAsync(order, context);
                        if (!result2.IsAccepted)
                        {
                            // The event was not accepted; see result2.Status and result2.Reason.
                        }
                        await Task.Yield();
                    });
            """), behaviors: behaviors).RunAsync();

    [Fact]
    public Task Fix_all_discards_every_result() => CreateTest(
        CreateMethod("await capi.{|CAPI401:SendOrderAsync|}(order, context); if (isPaid) capi.{|CAPI401:SendOrderAsync|}(order, context);"),
        CreateMethod("_ = await capi.SendOrderAsync(order, context); if (isPaid) _ = await capi.SendOrderAsync(order, context);"),
        DiscardAction).RunAsync();

    [Fact]
    public Task A_file_without_the_using_gets_the_qualified_name() => CreateTest(
        """
        public class Checkout
        {
            public async Task Pay(Capi.IMetaCapiClient capi, Shop.Order order, Capi.MetaEventContext context)
            {
                await capi.{|CAPI401:EnqueueAsync|}(order, context);
            }
        }
        """,
        """
        public class Checkout
        {
            public async Task Pay(Capi.IMetaCapiClient capi, Shop.Order order, Capi.MetaEventContext context)
            {
                Capi.EnqueueResult result = await capi.EnqueueAsync(order, context);
                if (!result.IsAccepted)
                {
                    // The event was not accepted; see result.Status and result.Reason.
                }
            }
        }
        """).RunAsync();

    private const string SendInOneLine = "EnqueueResult result = await capi.SendOrderAsync(order, context);";

    [Theory]
    [InlineData("if (isPaid) { await capi.{|CAPI401:SendOrderAsync|}(order, context); }", "if (isPaid) {", "    ", "", "        }")]
    [InlineData("Func<Task> later = async () => { await capi.{|CAPI401:SendOrderAsync|}(order, context); };", "Func<Task> later = async () => {", "    ", "", "        };")]
    [InlineData("while (isPaid) { await capi.{|CAPI401:SendOrderAsync|}(order, context); break; }", "while (isPaid) {", "    ", "", "            break; }")]
    [InlineData("await capi.{|CAPI401:SendOrderAsync|}(order, context); /* kept */ await Task.Yield();", null, "", " /* kept */", "        await Task.Yield();")]
    public Task The_check_starts_a_line_where_other_code_follows(string bad, string? opening, string indent, string comment, string after) => VerifyAsync(bad, string.Join('\n', new[]
    {
        opening,
        (opening is null ? "" : "        " + indent) + SendInOneLine + comment,
        $"        {indent}if (!result.IsAccepted)",
        $"        {indent}{{",
        $"        {indent}    // The event was not accepted; see result.Status and result.Reason.",
        $"        {indent}}}",
        after,
    }.OfType<string>()));

    [Fact]
    public Task A_method_in_one_line_gets_a_check_of_its_own_lines() => CreateTest(
        """
        using Capi;
        using Shop;

        public class Checkout
        {
            public async Task Pay(IMetaCapiClient capi, Order order, MetaEventContext context) { await capi.{|CAPI401:SendOrderAsync|}(order, context); }
        }
        """,
        """
        using Capi;
        using Shop;

        public class Checkout
        {
            public async Task Pay(IMetaCapiClient capi, Order order, MetaEventContext context) {
                EnqueueResult result = await capi.SendOrderAsync(order, context);
                if (!result.IsAccepted)
                {
                    // The event was not accepted; see result.Status and result.Reason.
                }
            }
        }
        """).RunAsync();

    private static Task VerifyAsync(string bad, string good, string? action = null) => CreateTest(CreateMethod(bad), CreateMethod(good), action).RunAsync();

    private static Task VerifyTitlesAsync(string source, string[] titles)
    {
        var test = CreateTest(source, source);
        test.OfferedTitlesVerifier = offered => Assert.Equal(titles, offered);
        return test.RunAsync();
    }

    private static VerifyCS.Test CreateTest(string bad, string good, string? action = null, CodeFixTestBehaviors behaviors = CodeFixTestBehaviors.None) => new()
    {
        TestState = { Sources = { bad, ("Sends.cs", SharedTypes) } },
        FixedState = { Sources = { good, ("Sends.cs", SharedTypes) } },
        CodeActionEquivalenceKey = action,
        CodeFixTestBehaviors = behaviors,
    };

    private static string CreateMethod(string statements) => $$"""
        using Capi;
        using Shop;

        public class Checkout
        {
            public async Task Pay(IMetaCapiClient capi, Order order, MetaEventContext context, bool isPaid)
            {
                {{statements}}
                await Task.Yield();
            }
        }
        """;

    private static string CreateMethodWithLogger(string logger, string statements) => "using Microsoft.Extensions.Logging;\n" + CreateMethod(statements)
        .Replace("public class Checkout", $"public class Checkout({logger})", StringComparison.Ordinal);
}
