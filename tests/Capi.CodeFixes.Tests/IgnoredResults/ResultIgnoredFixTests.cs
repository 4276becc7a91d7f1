using Capi.Analyzers;
using Capi.CodeFixes.IgnoredResults;
using Capi.Roslyn.Testing.Analyzers;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Tests.IgnoredResults;

/// <summary>Tests the fix for CAPI401. The send method is a copy of what the generator emits.</summary>
public class ResultIgnoredFixTests
{
    private const int DiscardAction = 1;

    private const string SharedTypes = """

        // file: Sends.cs
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
        "await capi.SendOrderAsync(order, context); // thanks",
        """
        EnqueueResult result = await capi.SendOrderAsync(order, context); // thanks
                if (!result.IsAccepted)
                {
                    // The event was not accepted; see result.Status and result.Reason.
                }
        """);

    [Fact]
    public Task A_send_without_await_gets_one() => VerifyAsync(
        "capi.SendOrderAsync(order, context);",
        """
        EnqueueResult result = await capi.SendOrderAsync(order, context);
                if (!result.IsAccepted)
                {
                    // The event was not accepted; see result.Status and result.Reason.
                }
        """);

    [Fact]
    public Task Wait_is_replaced_by_GetResult() => VerifyAsync(
        "capi.SendOrderAsync(order, context).AsTask().Wait();",
        """
        EnqueueResult result = capi.SendOrderAsync(order, context).AsTask().GetAwaiter().GetResult();
                if (!result.IsAccepted)
                {
                    // The event was not accepted; see result.Status and result.Reason.
                }
        """);

    [Fact]
    public Task A_discard_without_await_is_replaced() => VerifyAsync(
        "_ = capi.EnqueueAsync(order, context).AsTask();",
        """
        EnqueueResult result = await capi.EnqueueAsync(order, context).AsTask();
                if (!result.IsAccepted)
                {
                    // The event was not accepted; see result.Status and result.Reason.
                }
        """);

    [Theory]
    [InlineData("capi.SendOrderAsync(order, context);", "_ = await capi.SendOrderAsync(order, context);")]
    [InlineData("/* a */ await capi.SendOrderAsync(order, context) /* b */; // c", "/* a */ _ = await capi.SendOrderAsync(order, context) /* b */; // c")]
    [InlineData("_ = capi.SendOrderAsync(order, context);", "_ = await capi.SendOrderAsync(order, context);")]
    [InlineData("await capi.SendOrderAsync(order, context).ConfigureAwait(false);", "_ = await capi.SendOrderAsync(order, context).ConfigureAwait(false);")]
    [InlineData("capi.SendOrderAsync(order, context).AsTask().GetAwaiter().GetResult();", "_ = capi.SendOrderAsync(order, context).AsTask().GetAwaiter().GetResult();")]
    [InlineData("capi.SendOrderAsync(order, context).AsTask().Wait(); // c", "_ = capi.SendOrderAsync(order, context).AsTask().GetAwaiter().GetResult(); // c")]
    [InlineData("await capi.SendOrderAsync(order, context).AsTask().WaitAsync(default(CancellationToken));", "_ = await capi.SendOrderAsync(order, context).AsTask().WaitAsync(default(CancellationToken));")]
    public Task The_result_is_discarded_explicitly(string bad, string good) => VerifyAsync(bad, good, DiscardAction);

    [Theory]
    [InlineData("if (isPaid) await capi.SendOrderAsync(order, context);", "if (isPaid) _ = await capi.SendOrderAsync(order, context);")]
    [InlineData("Func<Task> later = async () => await capi.SendOrderAsync(order, context);", "Func<Task> later = async () => _ = await capi.SendOrderAsync(order, context);")]
    [InlineData("async Task Later() => await capi.SendOrderAsync(order, context); await Later();", "async Task Later() => _ = await capi.SendOrderAsync(order, context); await Later();")]
    public Task Only_the_discard_is_offered_where_a_local_is_not_possible(string bad, string good) => VerifyAsync(bad, good);

    [Theory]
    [InlineData("Action later = () => capi.SendOrderAsync(order, context);")]
    [InlineData("void Later() { capi.SendOrderAsync(order, context); } Later();")]
    [InlineData("lock (order) { capi.SendOrderAsync(order, context); }")]
    [InlineData("capi?.SendOrderAsync(order, context);")]
    [InlineData("capi.SendOrderAsync(order, context).AsTask().Wait(1000);")]
    [InlineData("var task = capi.SendOrderAsync(order, context); await task;")]
    [InlineData("var task = capi.SendOrderAsync(order, context);")]
    [InlineData("Func<int, Task> later = async _ => await capi.SendOrderAsync(order, context);")]
    public async Task Where_nothing_would_compile_nothing_is_offered(string code) =>
        Assert.Empty(await CreateRun(CreateMethod(code), "").GetOfferedTitlesAsync());

    [Fact]
    public async Task The_titles_describe_the_change()
    {
        Assert.Equal(["Await the call and check the result", "Await the call and discard the result"], await CreateRun(CreateMethod("capi.SendOrderAsync(order, context);"), "").GetOfferedTitlesAsync());
        Assert.Equal(["Check the result", "Discard the result"], await CreateRun(CreateMethod("capi.SendOrderAsync(order, context).AsTask().Wait();"), "").GetOfferedTitlesAsync());
        Assert.Equal(["Check the result", "Discard the result"], await CreateRun(CreateMethod("await capi.SendOrderAsync(order, context);"), "").GetOfferedTitlesAsync());
    }

    [Fact]
    public Task A_logger_in_scope_logs_the_result() => CreateRun(CreateMethodWithLogger("ILogger<Checkout> logger", "await capi.SendOrderAsync(order, context);"), CreateMethodWithLogger("ILogger<Checkout> logger", """
        EnqueueResult result = await capi.SendOrderAsync(order, context);
                if (!result.IsAccepted)
                {
                    logger.LogWarning("Meta event was not accepted: {Status}, {Reason}", result.Status, result.Reason);
                }
        """)).VerifyAsync();

    [Fact]
    public Task A_nullable_logger_is_not_used() => CreateRun(CreateMethodWithLogger("ILogger? logger", "await capi.SendOrderAsync(order, context);"), CreateMethodWithLogger("ILogger? logger", """
        EnqueueResult result = await capi.SendOrderAsync(order, context);
                if (!result.IsAccepted)
                {
                    // The event was not accepted; see result.Status and result.Reason.
                }
        """)).VerifyAsync();

    [Fact]
    public Task A_used_local_name_gets_a_number() => VerifyAsync(
        "var result = 1; await capi.SendOrderAsync(order, context);",
        """
        var result = 1; EnqueueResult result2 = await capi.SendOrderAsync(order, context);
                if (!result2.IsAccepted)
                {
                    // The event was not accepted; see result2.Status and result2.Reason.
                }
        """);

    [Theory]
    [InlineData(FixAllScope.Document)]
    [InlineData(FixAllScope.Project)]
    [InlineData(FixAllScope.Solution)]
    public Task Fix_all_checks_every_result_with_unique_names(FixAllScope scope) => CreateRun(
        CreateMethod("""
            await capi.SendOrderAsync(order, context);
                    await Task.Run(async () =>
                    {
                        capi.SendOrderAsync(order, context);
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
            """)).VerifyFixAllAsync(scope);

    [Fact]
    public Task Fix_all_discards_every_result() => CreateRun(
        CreateMethod("await capi.SendOrderAsync(order, context); if (isPaid) capi.SendOrderAsync(order, context);"),
        CreateMethod("_ = await capi.SendOrderAsync(order, context); if (isPaid) _ = await capi.SendOrderAsync(order, context);"),
        DiscardAction).VerifyFixAllAsync();

    [Fact]
    public Task A_file_without_the_using_gets_the_qualified_name() => CreateRun(
        """
        public class Checkout
        {
            public async Task Pay(Capi.IMetaCapiClient capi, Shop.Order order, Capi.MetaEventContext context)
            {
                await capi.EnqueueAsync(order, context);
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
        """).VerifyAsync();

    private static Task VerifyAsync(string bad, string good, int action = 0) => CreateRun(CreateMethod(bad), CreateMethod(good), action).VerifyAsync();

    private static FixRun CreateRun(string bad, string good, int action = 0) => new()
    {
        Analyzer = new UsageAnalyzer(),
        Fix = new ResultIgnoredFix(),
        TestCode = bad + SharedTypes,
        FixedCode = good + SharedTypes,
        ActionIndex = action,
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
