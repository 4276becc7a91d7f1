using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.UsageAnalyzer>;

namespace Capi.Analyzers.Tests.Usage;

/// <summary>CAPI401: the result of a send is ignored.</summary>
public class ResultIgnoredTests
{
    [Theory]
    [InlineData("capi.{|CAPI401:SendOrderAsync|}(order, context);")]
    [InlineData("capi.{|CAPI401:EnqueueAsync|}(order, context);")]
    [InlineData("OrderMetaEventExtensions.{|CAPI401:SendOrderAsync|}(capi, order, context);")]
    [InlineData("capi?.{|CAPI401:SendOrderAsync|}(order, context);")]
    [InlineData("capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask();")]
    [InlineData("capi.{|CAPI401:SendOrderAsync|}(order, context).Preserve();")]
    [InlineData("_ = capi.{|CAPI401:SendOrderAsync|}(order, context);")]
    [InlineData("_ = capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask();")]
    [InlineData("if (isPaid) capi.{|CAPI401:SendOrderAsync|}(order, context);")]
    [InlineData("var task = capi.{|CAPI401:SendOrderAsync|}(order, context);")]
    [InlineData("Task task = capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask();")]
    [InlineData("Action later = () => capi.{|CAPI401:SendOrderAsync|}(order, context);")]
    public Task A_send_that_is_not_awaited_is_reported(string code) => UsageVerifier.VerifyInMethodAsync("#pragma warning disable CS4014, CA2012\n" + code);

    [Theory]
    [InlineData("await capi.{|CAPI401:SendOrderAsync|}(order, context);")]
    [InlineData("await capi.{|CAPI401:EnqueueAsync|}(order, context);")]
    [InlineData("await capi.{|CAPI401:EnqueueBatchAsync|}([order], context);")]
    [InlineData("_ = Task.Run(async () => await capi.{|CAPI401:SendOrderAsync|}(order, context));")]
    [InlineData("await Task.Run(async () => await capi.{|CAPI401:SendOrderAsync|}(order, context));")]
    [InlineData("_ = Task.Run(async () => { return await capi.{|CAPI401:SendOrderAsync|}(order, context); });")]
    [InlineData("_ = Task.Run(() => capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask());")]
    [InlineData("await capi.{|CAPI401:SendOrderAsync|}(order, context).ConfigureAwait(false);")]
    [InlineData("await capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask();")]
    [InlineData("(await capi.{|CAPI401:SendOrderAsync|}(order, context)).ToString();", false)]
    [InlineData("capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask().GetAwaiter().GetResult();")]
    [InlineData("await capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask().WaitAsync(default(CancellationToken));")]
    [InlineData("capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask().Wait();")]
    [InlineData("capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask().Wait(1000);")]
    [InlineData("var task = capi.{|CAPI401:SendOrderAsync|}(order, context); await task;")]
    [InlineData("var task = capi.{|CAPI401:SendOrderAsync|}(order, context); if (isPaid) await task.ConfigureAwait(false); else await task;")]
    [InlineData("Task task = capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask(); await task;")]
    [InlineData("var first = capi.{|CAPI401:SendOrderAsync|}(order, context); var second = first.AsTask(); second.Wait();")]
    [InlineData("await Task.WhenAll(new[] { order }.Select(one => capi.{|CAPI401:SendOrderAsync|}(one, context).AsTask()));")]
    [InlineData("await Task.WhenAll(new[] { order }.Select(async one => await capi.{|CAPI401:EnqueueAsync|}(one, context)));")]
    [InlineData("await Task.WhenAll(from one in new[] { order } where isPaid select capi.{|CAPI401:SendOrderAsync|}(one, context).AsTask()).ConfigureAwait(false);")]
    [InlineData("var tasks = new[] { order }.Select(one => capi.{|CAPI401:SendOrderAsync|}(one, context).AsTask()).ToList(); await Task.WhenAll(tasks);")]
    [InlineData("var tasks = new List<Task>(); foreach (var one in new[] { order }) tasks.Add(capi.{|CAPI401:SendOrderAsync|}(one, context).AsTask()); await Task.WhenAll(tasks);")]
    [InlineData("await Task.WhenAll(capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask(), Task.Delay(1));")]
    [InlineData("var task = capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask(); await Task.WhenAll(task);")]
    [InlineData("Task.WaitAll(new[] { order }.Select(one => capi.{|CAPI401:SendOrderAsync|}(one, context).AsTask()).ToArray());")]
    [InlineData("await capi.{|CAPI401:SendOrderAsync|}(order, context).AsTask().ContinueWith(_ => { });")]
    [InlineData("Func<Task> later = async () => await capi.{|CAPI401:SendOrderAsync|}(order, context);")]
    [InlineData("async Task Later() => await capi.{|CAPI401:SendOrderAsync|}(order, context); await Later();")]
    public Task A_discarded_result_is_reported(string code, bool isHit = true) =>
        UsageVerifier.VerifyInMethodAsync(isHit ? code : code.Replace("{|CAPI401:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("EnqueueResult result = await capi.SendOrderAsync(order, context); return result;")]
    [InlineData("_ = await capi.SendOrderAsync(order, context);")]
    [InlineData("_ = await capi.SendOrderAsync(order, context).ConfigureAwait(false);")]
    [InlineData("if (!(await capi.SendOrderAsync(order, context)).IsAccepted) return null;")]
    [InlineData("return await capi.EnqueueAsync(order, context);")]
    [InlineData("var task = capi.SendOrderAsync(order, context); return (await task).IsAccepted;")]
    [InlineData("var tasks = new List<Task<EnqueueResult>>(); tasks.Add(capi.SendOrderAsync(order, context).AsTask()); await Task.WhenAll(tasks); return tasks[0].Result;")]
    [InlineData("var tasks = new[] { order }.Select(one => capi.SendOrderAsync(one, context).AsTask()).ToArray(); await Task.WhenAll(tasks); return tasks.Count(task => task.Result.IsAccepted);")]
    [InlineData("_ = await Task.WhenAll(new[] { order }.Select(one => capi.SendOrderAsync(one, context).AsTask()));")]
    [InlineData("await Task.WhenAll(new[] { order }.Select(async one => { var result = await capi.SendOrderAsync(one, context); Console.WriteLine(result.IsAccepted); }));")]
    [InlineData("return new[] { order }.Select(one => capi.SendOrderAsync(one, context).AsTask());")]
    [InlineData("await capi.SendOrderAsync(order, context).AsTask().ContinueWith(task => Console.WriteLine(task.Result.IsAccepted));")]
    [InlineData("Func<ValueTask<EnqueueResult>> later = () => capi.SendOrderAsync(order, context);")]
    [InlineData("var task = capi.SendOrderAsync(order, context); await task; return task.Result;")]
    [InlineData("var task = capi.SendOrderAsync(order, context); _ = await task;")]
    [InlineData("var task = capi.SendOrderAsync(order, context).AsTask(); var results = await Task.WhenAll(task); return results[0];")]
    [InlineData("var task = capi.SendOrderAsync(order, context).AsTask(); Func<Task> later = () => task; await task;")]
    [InlineData("if (capi.SendOrderAsync(order, context).AsTask().Wait(1000)) return null;")]
    [InlineData("var first = capi.SendOrderAsync(order, context); var second = first; var third = second; await third;")]
    [InlineData("object task = capi.SendOrderAsync(order, context);")]
    [InlineData("var answers = await Task.WhenAll(new[] { order }.Select(one => capi.SendOrderAsync(one, context).AsTask()));")]
    [InlineData("var results = await capi.EnqueueBatchAsync([order], context); return results.Count;")]
    [InlineData("_ = await capi.EnqueueBatchAsync([order], context);")]
    [InlineData("var result = await Task.Run(async () => await capi.SendOrderAsync(order, context)); return result;")]
    [InlineData("_ = Task.Run(async () => _ = await capi.SendOrderAsync(order, context));")]
    [InlineData("await capi.FlushAsync();")]
    [InlineData("capi.ForDataset(\"b\");")]
    public Task A_used_result_is_not_reported(string code) => UsageVerifier.VerifyInMethodAsync(code);

    [Fact]
    public Task A_wrapper_of_a_send_is_checked() => UsageVerifier.VerifyAsync("""
        public static class Sending
        {
            public static ValueTask<EnqueueResult> Send(IMetaCapiClient capi, Order order) => capi.SendOrderAsync(order, default(MetaEventContext) with { Consent = MetaConsent.Granted });
            public static async Task Pay(IMetaCapiClient capi, Order order) => await {|CAPI401:Send|}(capi, order);
        }
        """);

    [Fact]
    public Task A_custom_client_is_checked() => UsageVerifier.VerifyAsync("""
        public abstract class Decorator : IMetaCapiClient
        {
            public abstract ValueTask<EnqueueResult> EnqueueAsync<T>(T metaEvent, MetaEventContext context, CancellationToken cancellationToken = default) where T : IMetaEvent<T>;
            public abstract ValueTask<IReadOnlyList<EnqueueResult>> EnqueueBatchAsync<T>(IReadOnlyList<T> events, MetaEventContext context, CancellationToken cancellationToken = default) where T : IMetaEvent<T>;
            public abstract IMetaCapiClient ForDataset(string datasetAlias);
            public abstract Task<FlushResult> FlushAsync(CancellationToken cancellationToken = default);
            public async Task Pay(Order order, MetaEventContext context) => await {|CAPI401:EnqueueAsync|}(order, context);
        }
        """);

    [Fact]
    public Task A_method_of_the_same_name_in_another_type_is_ignored() => UsageVerifier.VerifyAsync("""
        public class Queue
        {
            public ValueTask<EnqueueResult> EnqueueAsync(Order order) => default;
            public async Task Pay(Order order) => await EnqueueAsync(order);
        }
        """);

    [Fact]
    public Task Without_generated_code_nothing_is_reported() => UsageVerifier.VerifyInMethodAsync(
        "capi.{|CS1061:SendUnknownAsync|}(order, context); await capi.{|CS1061:SendUnknownAsync|}();");

    [Fact]
    public Task The_messages_describe_the_consequence() => UsageVerifier.VerifyInMethodAsync(
        "await capi.{|#0:SendOrderAsync|}(order, context); _ = capi.{|#1:SendOrderAsync|}(order, context); capi.{|#2:SendOrderAsync|}(order, context).AsTask().Wait();",
        VerifyCS.Diagnostic("CAPI401").WithLocation(0).WithMessage("The result of 'SendOrderAsync' is ignored, so a withheld or invalid event goes unnoticed; check IsAccepted, or discard the result with '_ ='"),
        VerifyCS.Diagnostic("CAPI401").WithLocation(1).WithMessage("The result of 'SendOrderAsync' is not awaited, so a withheld or invalid event goes unnoticed; await the call and check IsAccepted"),
        VerifyCS.Diagnostic("CAPI401").WithLocation(2).WithMessage("The result of 'SendOrderAsync' is ignored, so a withheld or invalid event goes unnoticed; get the result with GetAwaiter().GetResult() and check IsAccepted"));
}
