using Capi.Runtime.Tests.Delivery.Support;
using Capi.Runtime.Tests.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Capi.Runtime.Tests.Delivery.Configuration;

public class OptionsTests
{
    private const string Token = "EAAcanaryTOKENcanary";

    public static TheoryData<string, Action<MetaCapiOptions>> InvalidOptions => new()
    {
        {
            "MetaCapi has no dataset: set DatasetId and AccessToken, or add an entry under Datasets.",
            options => (options.DatasetId, options.AccessToken) = ("", null)
        },
        {
            "MetaCapi dataset 'default' has no DatasetId: set it to the dataset ID from Events Manager.",
            options => options.DatasetId = null
        },
        {
            "MetaCapi dataset 'default' has a DatasetId that is not a number: set it to the dataset ID from Events Manager, digits only.",
            options => options.DatasetId = Token
        },
        {
            "MetaCapi dataset 'default' has a DatasetId that is not a number: set it to the dataset ID from Events Manager, digits only.",
            options => options.DatasetId = "١٢٣"
        },
        {
            "MetaCapi dataset 'default' has no AccessToken: set it to the access token from Events Manager.",
            options => options.AccessToken = ""
        },
        {
            "MetaCapi dataset 'default' has an AccessToken with white space, line breaks or other characters that are invalid in a token: copy the token again, without surrounding characters.",
            options => options.AccessToken = Token + "\r\nX-Injected: 1"
        },
        {
            "MetaCapi dataset 'default' has an AccessToken with white space, line breaks or other characters that are invalid in a token: copy the token again, without surrounding characters.",
            options => options.AccessToken = Token + " "
        },
        {
            "MetaCapi dataset 'default' has an invalid TestEventCode: copy the code from the Test Events page, for example TEST12345, or remove it.",
            options => options.TestEventCode = "TEST 1"
        },
        {
            "MetaCapi dataset 'default' has an unknown DefaultPhoneCountry: set it to an ISO 3166-1 code, for example de, or remove it.",
            options => options.DefaultPhoneCountry = Token
        },
        {
            "MetaCapi dataset 'shop-de' has an unknown DefaultPhoneCountry: set it to an ISO 3166-1 code, for example de, or remove it.",
            options => options.Datasets["shop-de"] = new() { DatasetId = "49", AccessToken = Token, DefaultPhoneCountry = "49" }
        },
        {
            "MetaCapi dataset 'default' has an unknown DateOrder: set it to MonthFirst, DayFirst or UnambiguousOnly, or remove it.",
            options => options.DateOrder = (DateOrder)9
        },
        {
            "MetaCapi dataset 'shop-de' has no AccessToken: set it to the access token from Events Manager.",
            options => options.Datasets["shop-de"] = new() { DatasetId = "49" }
        },
        {
            "MetaCapi has a dataset with an invalid alias: use 1 to 64 visible ASCII characters without white space, for example shop-de.",
            options => options.Datasets["shop\nde"] = new() { DatasetId = "49", AccessToken = Token }
        },
        {
            "MetaCapi has two datasets with the alias 'default': rename the one under Datasets, or remove the top-level DatasetId and AccessToken.",
            options => options.Datasets["Default"] = new() { DatasetId = "49", AccessToken = Token }
        },
        {
            "MetaCapi has several datasets but no default: set DefaultDataset to the alias of one of them.",
            options =>
            {
                (options.DatasetId, options.AccessToken) = (null, null);
                options.Datasets["shop-de"] = new() { DatasetId = "49", AccessToken = Token };
                options.Datasets["shop-at"] = new() { DatasetId = "43", AccessToken = Token };
            }
        },
        {
            "MetaCapi's DefaultDataset is not the alias of a configured dataset: set it to one of their aliases.",
            options => options.DefaultDataset = Token
        },
        {
            "MetaCapi's GraphVersion does not have the form vN.N: set it to a version such as v27.0.",
            options => options.GraphVersion = "26.0"
        },
        {
            "MetaCapi's GraphVersion does not have the form vN.N: set it to a version such as v27.0.",
            options => options.GraphVersion = "v26.0/../x"
        },
        {
            "MetaCapi's BaseAddress is not an absolute https URL: set it to a URL such as https://graph.facebook.com.",
            options => options.BaseAddress = new("graph.facebook.com", UriKind.RelativeOrAbsolute)
        },
        {
            "MetaCapi's BaseAddress is not an absolute https URL: set it to a URL such as https://graph.facebook.com.",
            options => options.BaseAddress = new("ftp://graph.facebook.com")
        },
        {
            "MetaCapi's BaseAddress has a query, a fragment or a user name: remove it, and put the access token in AccessToken.",
            options => options.BaseAddress = new("https://graph.facebook.com/?access_token=" + Token)
        },
        {
            "MetaCapi's BaseAddress is plain http to another machine, which exposes the access token: use https.",
            options => options.BaseAddress = new("http://graph.facebook.com")
        },
        {
            "MetaCapi's BaseAddress ends with a Graph API version, so every request URL would contain two: remove it and set GraphVersion instead.",
            options => options.BaseAddress = new("https://graph.facebook.com/v26.0")
        },
        {
            "MetaCapi's BaseAddress ends with a Graph API version, so every request URL would contain two: remove it and set GraphVersion instead.",
            options => options.BaseAddress = new("https://gateway.example.com/capi/V9.0/")
        },
        {
            "MetaCapi's MaxQueueBytes is less than the largest event: set it to the memory for the queued events of each dataset in bytes, 1048576 or more, for example 67108864.",
            options => options.MaxQueueBytes = 1_048_575
        },
        {
            "MetaCapi's MaxBatchEvents is out of range: set it to 1 to 1000; Meta accepts at most 1000 events per request.",
            options => options.MaxBatchEvents = 1_001
        },
        {
            "MetaCapi's Linger is out of range: set it to 0 to 1 second.",
            options => options.Linger = TimeSpan.FromSeconds(1.1)
        },
        {
            "MetaCapi's RequestTimeout is out of range: set it to 1 millisecond to 5 minutes.",
            options => options.RequestTimeout = Timeout.InfiniteTimeSpan
        },
        {
            "MetaCapi's MaxRetryDelay is out of range: set it to RetryDelay to 1 day.",
            options => options.MaxRetryDelay = TimeSpan.FromMilliseconds(1)
        },
        {
            "MetaCapi's ShutdownTimeout is out of range: set it to 0 to 10 minutes.",
            options => options.ShutdownTimeout = TimeSpan.FromSeconds(-1)
        },
    };

    [Theory]
    [MemberData(nameof(InvalidOptions))]
    public async Task Invalid_options_fail_the_start_with_a_message_that_shows_no_value(string message, Action<MetaCapiOptions> configureInvalid)
    {
        using var host = Build(services => services.AddMetaCapi(ConfigureValid).AddMetaCapi(configureInvalid));

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(message, exception.Message);
        Assert.DoesNotContain(Token, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_invalid_options_are_reported_together()
    {
        using var host = Build(services => services.AddMetaCapi(options =>
            (options.DatasetId, options.GraphVersion, options.MaxBatchEvents) = ("x", "latest", 0)));

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(4, exception.Failures.Count());
    }

    [Theory]
    [InlineData("http://localhost:5001")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://[::1]:8080/graph")]
    [InlineData("https://gateway.example.com/capi/")]
    [InlineData("https://gateway.example.com/v26.0/capi")]
    [InlineData("https://gateway.example.com/v26")]
    [InlineData("https://v26.0.example.com/")]
    public async Task A_valid_base_address_is_accepted(string address)
    {
        using var host = Build(services => services.AddMetaCapi(ConfigureValid).AddMetaCapi(options => options.BaseAddress = new(address)));

        await host.StartAsync();

        Assert.Equal(new(address), host.Services.GetRequiredService<IOptions<MetaCapiOptions>>().Value.BaseAddress);
    }

    [Fact]
    public async Task A_configuration_section_sets_everything_and_a_second_call_adds_to_it()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MetaCapi:DatasetId"] = "",
            ["MetaCapi:AccessToken"] = "",
            ["MetaCapi:GraphVersion"] = "v25.0",
            ["MetaCapi:BaseAddress"] = "http://127.0.0.1:5001/",
            ["MetaCapi:MaxQueueBytes"] = "1048576",
            ["MetaCapi:MaxBatchEvents"] = "10",
            ["MetaCapi:Linger"] = "00:00:00.250",
            ["MetaCapi:Datasets:shop-de:DatasetId"] = "49",
            ["MetaCapi:Datasets:shop-de:AccessToken"] = Token,
            ["MetaCapi:Datasets:shop-de:TestEventCode"] = "TEST1",
        }).Build();
        using var host = Build(services => services
            .AddMetaCapi(configuration.GetSection("MetaCapi"))
            .AddMetaCapi(options => options.Datasets["shop-at"] = new() { DatasetId = "43", AccessToken = Token })
            .AddMetaCapi(options => options.DefaultDataset = "SHOP-AT"));

        await host.StartAsync();

        var options = host.Services.GetRequiredService<IOptions<MetaCapiOptions>>().Value;
        Assert.Equal(("v25.0", 1_048_576L, 10, TimeSpan.FromMilliseconds(250)), (options.GraphVersion, options.MaxQueueBytes, options.MaxBatchEvents, options.Linger));
        Assert.Equal("TEST1", options.Datasets["SHOP-DE"].TestEventCode);
        Assert.Single(host.Services.GetServices<IMetaCapiClient>());
        Assert.Single(host.Services.GetServices<IHostedService>().OfType<Capi.Delivery.DeliveryService>());
        Assert.NotNull(host.Services.GetRequiredService<IMetaCapiClient>().ForDataset("shop-de"));
    }

    [Theory]
    [InlineData("v20.0", "Graph API version v20.0 has expired: set GraphVersion to a newer one.")]
    [InlineData("v99.0", "Graph API version v99.0 is unknown to this toolkit: check GraphVersion.")]
    [InlineData("v25.0", null)]
    public async Task An_expired_or_unknown_version_only_logs_a_warning(string version, string? warning)
    {
        await using var host = await ClientHost.StartAsync(new("http://127.0.0.1:9"), options => options.GraphVersion = version, new FakeTimeProvider(new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero)));

        Assert.Equal(warning is not null, host.Logs.GetText().Contains("Warning Capi.Delivery " + warning, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Production", true)]
    [InlineData("Development", false)]
    public async Task In_production_the_start_warns_that_events_in_memory_can_be_lost(string environment, bool isWarned)
    {
        await using var host = await ClientHost.StartAsync(new("http://127.0.0.1:9"), environment: environment);

        Assert.Equal(isWarned ? 1 : 0, host.Logs.GetSnapshot().Count(line => line.Message.StartsWith("Events wait in memory", StringComparison.Ordinal)));
    }

    [Fact]
    public void ToString_of_the_options_never_shows_a_token()
    {
        var options = new MetaCapiOptions { AccessToken = Token, Datasets = { ["a"] = new() { AccessToken = Token } } };

        Assert.DoesNotContain(Token, $"{options} {options.Datasets["a"]} {new Capi.Delivery.Configuration.Dataset("a", options.Datasets["a"], options)}", StringComparison.Ordinal);
    }

    private static void ConfigureValid(MetaCapiOptions options) => (options.DatasetId, options.AccessToken) = ("1234567890", Token);

    private static IHost Build(Action<IServiceCollection> add)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        add(builder.Services);
        return builder.Build();
    }
}
