using System.Diagnostics;
using System.Globalization;
using Capi.AspNetCore;
using Capi.AspNetCore.Capture;
using Capi.Benchmarks.Ratios;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Capi.Benchmarks.Capture;

/// <summary>Measures what the capture adds to a request. The kinds of requests take turns, so that a busy machine disturbs all alike.</summary>
internal static class CaptureRunner
{
    private const int Rounds = 60;
    private const int RequestsPerRound = 20_000;

    /// <summary>Prints time and allocation per request, without those of the loop itself.</summary>
    public static void Run(TextWriter output)
    {
        using var app = CreateApp();
        var scenarios = CaptureScenario.CreateAll(
            Build(app, static pipeline => pipeline.UseMetaCapi()), Build(app, static _ => { }), app.Services);
        var (times, bytes) = Measure(scenarios);

        output.WriteLine(FormattableString.Invariant($"{"",-32}{"ns",10}{"bytes",10}"));
        for (var index = 0; index < scenarios.Length; index++)
        {
            var (time, allocated) = index == 0 ? (times[0], bytes[0]) : (times[index] - times[0], bytes[index] - bytes[0]);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scenarios[index].Name,-32}{time,10:0}{allocated,10:0}"));
        }
    }

    private static WebApplication CreateApp()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseKestrelCore();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection([new("MetaCapi:DatasetId", "1000000000000001"), new("MetaCapi:AccessToken", "token-of-the-benchmark")]);
        builder.AddMetaCapi(static capture => capture.ConsentReaders.Add(MetaConsentReaders.Cookie("shop_consent", "yes", "no")));
        return builder.Build();
    }

    private static RequestDelegate Build(WebApplication app, Action<IApplicationBuilder> configure)
    {
        var pipeline = new ApplicationBuilder(app.Services);
        configure(pipeline);
        pipeline.Run(static http =>
        {
            if (http.Features.Get<MetaRequest>() is { } request)
                _ = request.Context;
            return Task.CompletedTask;
        });
        return pipeline.Build();
    }

    private static (double[] Times, double[] Bytes) Measure(CaptureScenario[] scenarios)
    {
        var probe = new ContentionProbe();
        var (times, bytes) = (new double[scenarios.Length], new double[scenarios.Length]);
        Array.Fill(times, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var index = 0; index < scenarios.Length; index++)
            {
                var before = probe.Measure();
                var allocated = GC.GetAllocatedBytesForCurrentThread();
                var started = Stopwatch.GetTimestamp();
                for (var request = 0; request < RequestsPerRound; request++)
                    scenarios[index].Run();
                var elapsed = Stopwatch.GetElapsedTime(started);
                bytes[index] = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)RequestsPerRound;

                // The first rounds run code that isn't optimised yet.
                if (round >= Rounds / 3 && probe.IsQuiet(before) && probe.IsQuiet(probe.Measure()))
                    times[index] = Math.Min(times[index], elapsed.TotalNanoseconds / RequestsPerRound);
            }
        }

        return (times, bytes);
    }
}
