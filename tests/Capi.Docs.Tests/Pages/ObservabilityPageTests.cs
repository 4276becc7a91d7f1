using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using Capi.Docs.Tests.Markdown;
using Capi.EventsManager;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Capi.Docs.Tests.Pages;

/// <summary>docs/observability.md lists the instruments, tags and log events that the runtime declares.</summary>
public sealed partial class ObservabilityPageTests
{
    private const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly string Page = Repository.Read("docs/observability.md");
    private static readonly Type[] RuntimeTypes = typeof(MetaEventAttribute).Assembly.GetTypes();

    public static TheoryData<string, string> Sections => new() { { "Capi.Runtime", "" }, { "Capi.AspNetCore", "ASP.NET Core " } };

    public static TheoryData<string, string> LogSections => new() { { "Capi.Runtime", "" }, { "Capi.AspNetCore", "ASP.NET Core " }, { "Capi.Storage.Sqlite", "SQLite store " }, { "Capi.Storage.PostgreSql", "PostgreSQL store " }, { "Capi.Storage.Nats", "NATS store " } };

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_page_has_every_instrument_with_type_and_unit(string assembly, string section)
    {
        var expected = GetTypes(assembly).Where(static type => !type.ContainsGenericParameters)
            .SelectMany(static type => type.GetFields(Static))
            .Where(static field => field.FieldType.IsAssignableTo(typeof(Instrument)))
            .Select(static field => (Instrument)field.GetValue(null)!)
            .Select(static instrument => (instrument.Name, FormatType(instrument), instrument.Unit))
            .Order();

        var rows = MarkdownTable.Read(Page, GetHeading(section, "metrics")).Select(static cells => (MarkdownTable.Unquote(cells[0]), cells[1], (string?)MarkdownTable.Unquote(cells[2]))).Order();

        Assert.Equal(expected, rows);
    }

    [Fact]
    public void The_page_on_operations_has_every_instrument()
    {
        var expected = MarkdownTable.Read(Page, "Metrics").Concat(MarkdownTable.Read(Page, "ASP.NET Core metrics")).Select(static cells => MarkdownTable.Unquote(cells[0]));

        var listed = MarkdownTable.Read(Repository.Read("docs/operations.md"), "Instruments").SelectMany(static cells => cells[1].Split(", ")).Select(MarkdownTable.Unquote);

        Assert.Equal(expected.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_has_every_tag()
    {
        var declared = Repository.Find("src/Capi.Runtime", "*Metrics.cs").SelectMany(static path => TagKeys().Matches(Repository.Read(path)))
            .Select(static match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal).ToArray();

        Assert.NotEmpty(declared);
        Assert.Equal(declared, MarkdownTable.Read(Page, "Metrics").SelectMany(static cells => cells[3].Split(", ")).Select(MarkdownTable.Unquote).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(declared, MarkdownTable.Read(Page, "Tags").Select(static cells => MarkdownTable.Unquote(cells[0])).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("capi.enqueue.result", "DeliveryMetrics", "GetTagValue", "EnqueueStatus")]
    [InlineData("error.type", "DeliveryMetrics", "GetTagValue", "EventOutcome", "Delivered")]
    [InlineData("capi.request.fault", "LaneMetrics", "GetTagValue", "TransportFault", "None")]
    [InlineData("capi.invalid.reason", "EventMetrics", "GetTagValue", "InvalidReason", "None")]
    [InlineData("capi.drop.reason", "DropReasons", "GetName", "DropReason", "None")]
    public void The_page_has_every_value_of_a_tag(string tag, string declaringType, string method, string enumName, params string[] notCounted)
    {
        var type = RuntimeTypes.Single(type => type.IsEnum && type.Name == enumName);
        var getTagValue = RuntimeTypes.Single(type => type.Name == declaringType).GetMethod(method, Static, [type])!;
        var expected = Enum.GetValues(type).Cast<object>().Where(value => !notCounted.Contains(value.ToString()))
            .Select(value => (string)getTagValue.Invoke(null, [value])!)
            .Order(StringComparer.Ordinal);

        var rows = MarkdownTable.Read(Page, "Tags").Where(cells => MarkdownTable.Unquote(cells[0]) == tag).Select(static cells => MarkdownTable.Unquote(cells[1]));

        Assert.Equal(expected, rows.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(LogSections))]
    public void The_page_has_every_log_event(string assembly, string section)
    {
        var expected = GetTypes(assembly).SelectMany(static type => type.GetMethods(Static | BindingFlags.Instance))
            .Select(static method => (Method: method, Message: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(static log => log.Message is not null)
            .Select(static log => $"{log.Message!.EventId} {log.Message.EventName ?? log.Method.Name} {log.Message.Level} {log.Message.Message}");

        var rows = MarkdownTable.Read(Page, GetHeading(section, "logs")).Select(static cells => $"{cells[0]} {MarkdownTable.Unquote(cells[1])} {cells[2]} {MarkdownTable.Unquote(cells[3])}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_request_creates_the_metric_of_the_http_client_but_no_span()
    {
        await using var eventsManager = await EventsManagerServer.StartAsync();
        await using var services = new ServiceCollection().AddMetaCapi(static _ => { }).BuildServiceProvider();
        var port = eventsManager.Address.Port;
        var spans = 0;
        var requests = 0;
        using var tracing = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "System.Net.Http",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => spans += Equals(span.GetTagItem("server.port"), port) ? 1 : 0,
        };
        ActivitySource.AddActivityListener(tracing);
        using var metrics = new MeterListener();
        metrics.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name == "http.client.request.duration")
                listener.EnableMeasurementEvents(instrument);
        };
        metrics.SetMeasurementEventCallback<double>((_, _, tags, _) => requests += tags.Contains(new("server.port", port)) ? 1 : 0);
        metrics.Start();

        using (var plain = new HttpClient())
            await plain.GetAsync(eventsManager.Address);
        Assert.Equal((1, 1), (spans, requests));

        using (var client = services.GetRequiredService<IHttpClientFactory>().CreateClient("Capi.Delivery"))
            await client.GetAsync(eventsManager.Address);
        Assert.Equal((1, 2), (spans, requests));
    }

    private static Type[] GetTypes(string assembly) => Assembly.Load(assembly).GetTypes();

    private static string GetHeading(string section, string heading) => section.Length == 0 ? char.ToUpperInvariant(heading[0]) + heading[1..] : section + heading;

    private static string FormatType(Instrument instrument)
    {
        var name = instrument.GetType().Name;
        return name[..name.IndexOf('`')] switch
        {
            "Counter" => "counter",
            "Histogram" => "histogram",
            "UpDownCounter" => "up-down counter",
            "ObservableUpDownCounter" => "observable up-down counter",
            "ObservableGauge" => "observable gauge",
            var other => throw new NotSupportedException($"Name the type {other} for the page."),
        };
    }

    [GeneratedRegex("""(?:new\(|KeyValuePair<string, object\?>\()"([a-z0-9_.]+)",""")]
    private static partial Regex TagKeys();
}
