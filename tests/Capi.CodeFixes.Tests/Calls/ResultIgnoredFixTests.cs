using Capi.Analyzers;
using Capi.CodeFixes.Calls;
using Capi.Roslyn.Testing;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Capi.CodeFixes.Tests.Calls;

/// <summary>Tests the fix for CAPI401. The send method is a copy of what the generator emits.</summary>
public class ResultIgnoredFixTests
{
    private const int Discard = 1;

    private const string Sends = """

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
    public Task A_dropped_answer_is_looked_at() => VerifyAsync(
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
    public Task A_wait_that_tells_nothing_becomes_one_that_does() => VerifyAsync(
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
    public Task An_answer_that_does_not_matter_is_said_to(string bad, string good) => VerifyAsync(bad, good, Discard);

    [Theory]
    [InlineData("if (isPaid) await capi.SendOrderAsync(order, context);", "if (isPaid) _ = await capi.SendOrderAsync(order, context);")]
    [InlineData("Func<Task> later = async () => await capi.SendOrderAsync(order, context);", "Func<Task> later = async () => _ = await capi.SendOrderAsync(order, context);")]
    [InlineData("async Task Later() => await capi.SendOrderAsync(order, context); await Later();", "async Task Later() => _ = await capi.SendOrderAsync(order, context); await Later();")]
    public Task Where_no_local_may_stand_only_that_is_offered(string bad, string good) => VerifyAsync(bad, good);

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
        Assert.Empty(await Run(InMethod(code), "").OffersAsync());

    [Fact]
    public async Task The_titles_say_what_is_done()
    {
        Assert.Equal(["Await the call and check the result", "Await the call and discard the result"], await Run(InMethod("capi.SendOrderAsync(order, context);"), "").OffersAsync());
        Assert.Equal(["Check the result", "Discard the result"], await Run(InMethod("capi.SendOrderAsync(order, context).AsTask().Wait();"), "").OffersAsync());
        Assert.Equal(["Check the result", "Discard the result"], await Run(InMethod("await capi.SendOrderAsync(order, context);"), "").OffersAsync());
    }

    [Fact]
    public Task A_logger_in_sight_is_told() => Run(Logging("ILogger<Checkout> logger", "await capi.SendOrderAsync(order, context);"), Logging("ILogger<Checkout> logger", """
        EnqueueResult result = await capi.SendOrderAsync(order, context);
                if (!result.IsAccepted)
                {
                    logger.LogWarning("Meta event was not accepted: {Status}, {Reason}", result.Status, result.Reason);
                }
        """)).VerifyAsync();

    [Fact]
    public Task A_logger_that_may_be_missing_is_not() => Run(Logging("ILogger? logger", "await capi.SendOrderAsync(order, context);"), Logging("ILogger? logger", """
        EnqueueResult result = await capi.SendOrderAsync(order, context);
                if (!result.IsAccepted)
                {
                    // The event was not accepted; see result.Status and result.Reason.
                }
        """)).VerifyAsync();

    [Fact]
    public Task A_name_that_is_taken_gets_a_number() => VerifyAsync(
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
    public Task All_are_looked_at_under_names_of_their_own(FixAllScope scope) => Run(
        InMethod("""
            await capi.SendOrderAsync(order, context);
                    await Task.Run(async () =>
                    {
                        capi.SendOrderAsync(order, context);
                        await Task.Yield();
                    });
            """),
        InMethod("""
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
    public Task All_are_discarded_at_once() => Run(
        InMethod("await capi.SendOrderAsync(order, context); if (isPaid) capi.SendOrderAsync(order, context);"),
        InMethod("_ = await capi.SendOrderAsync(order, context); if (isPaid) _ = await capi.SendOrderAsync(order, context);"),
        Discard).VerifyFixAllAsync();

    [Fact]
    public Task A_file_that_does_not_know_the_namespace_gets_the_long_name() => Run(
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

    private static Task VerifyAsync(string bad, string good, int action = 0) => Run(InMethod(bad), InMethod(good), action).VerifyAsync();

    private static FixRun Run(string bad, string good, int action = 0) => new()
    {
        Analyzer = new UsageAnalyzer(),
        Fix = new ResultIgnoredFix(),
        TestCode = bad + Sends,
        FixedCode = good + Sends,
        ActionIndex = action,
    };

    private static string InMethod(string statements) => $$"""
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

    private static string Logging(string logger, string statements) => "using Microsoft.Extensions.Logging;\n" + InMethod(statements)
        .Replace("public class Checkout", $"public class Checkout({logger})", StringComparison.Ordinal);
}
