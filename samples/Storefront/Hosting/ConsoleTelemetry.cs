using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Storefront.Hosting;

/// <summary>Prints the metrics and spans of the toolkit. An application replaces the console exporter by the one of its backend, such as OTLP.</summary>
public static class ConsoleTelemetry
{
    /// <summary>Collects the meters and the activity source of the toolkit, and the metrics of .NET's HTTP client.</summary>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddConsoleTelemetry(this IServiceCollection services)
    {
        services.AddOpenTelemetry()
            .WithMetrics(static metrics => metrics.AddMeter("Capi.Runtime", "Capi.AspNetCore", "System.Net.Http").AddConsoleExporter())
            .WithTracing(static tracing => tracing.AddSource("Capi.Runtime").AddConsoleExporter());
        return services;
    }
}
