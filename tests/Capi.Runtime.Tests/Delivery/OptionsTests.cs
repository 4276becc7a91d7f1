using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Capi.Tests.Delivery;

public class OptionsTests
{
    private const string Token = "EAAcanaryTOKENcanary";

    public static TheoryData<string, Action<MetaCapiOptions>> Mistakes => new()
    {
        {
            "MetaCapi has no dataset: set DatasetId and AccessToken, or add an entry under Datasets.",
            options => (options.DatasetId, options.AccessToken) = ("", null)
        },
        {
            "MetaCapi dataset 'default' has no DatasetId: set it to the dataset's id from Events Manager.",
            options => options.DatasetId = null
        },
        {
            "MetaCapi dataset 'default' has a DatasetId that is not a number: set it to the digits of the dataset's id from Events Manager.",
            options => options.DatasetId = Token
        },
        {
            "MetaCapi dataset 'default' has a DatasetId that is not a number: set it to the digits of the dataset's id from Events Manager.",
            options => options.DatasetId = "١٢٣"
        },
        {
            "MetaCapi dataset 'default' has no AccessToken: set it to the token from Events Manager.",
            options => options.AccessToken = ""
        },
        {
            "MetaCapi dataset 'default' has an AccessToken with white space, line breaks or other characters that no token has: copy it again, without anything around it.",
            options => options.AccessToken = Token + "\r\nX-Injected: 1"
        },
        {
            "MetaCapi dataset 'default' has an AccessToken with white space, line breaks or other characters that no token has: copy it again, without anything around it.",
            options => options.AccessToken = Token + " "
        },
        {
            "MetaCapi dataset 'default' has an unusable TestEventCode: copy the code from the Test Events page, for example TEST12345, or remove it.",
            options => options.TestEventCode = "TEST 1"
        },
        {
            "MetaCapi dataset 'default' has a DefaultPhoneCountry that is no country with phone numbers: set it to an ISO 3166-1 code, for example de, or remove it.",
            options => options.DefaultPhoneCountry = Token
        },
        {
            "MetaCapi dataset 'shop-de' has a DefaultPhoneCountry that is no country with phone numbers: set it to an ISO 3166-1 code, for example de, or remove it.",
            options => options.Datasets["shop-de"] = new() { DatasetId = "49", AccessToken = Token, DefaultPhoneCountry = "49" }
        },
        {
            "MetaCapi dataset 'default' has an unknown DateOrder: set it to MonthFirst, DayFirst or UnambiguousOnly, or remove it.",
            options => options.DateOrder = (DateOrder)9
        },
        {
            "MetaCapi dataset 'shop-de' has no AccessToken: set it to the token from Events Manager.",
            options => options.Datasets["shop-de"] = new() { DatasetId = "49" }
        },
        {
            "MetaCapi has a dataset with an unusable alias: use 1 to 64 visible ASCII characters without white space, for example shop-de.",
            options => options.Datasets["shop\nde"] = new() { DatasetId = "49", AccessToken = Token }
        },
        {
            "MetaCapi has two datasets with the alias 'default': rename the one under Datasets, or remove DatasetId and AccessToken from the top.",
            options => options.Datasets["Default"] = new() { DatasetId = "49", AccessToken = Token }
        },
        {
            "MetaCapi has several datasets and no default one: set DefaultDataset to the alias of one of them.",
            options =>
            {
                (options.DatasetId, options.AccessToken) = (null, null);
                options.Datasets["shop-de"] = new() { DatasetId = "49", AccessToken = Token };
                options.Datasets["shop-at"] = new() { DatasetId = "43", AccessToken = Token };
            }
        },
        {
            "MetaCapi's DefaultDataset names no configured dataset: set it to the alias of one of them.",
            options => options.DefaultDataset = Token
        },
        {
            "MetaCapi's GraphVersion is not of the form vN.N: set it to v26.0, for example.",
            options => options.GraphVersion = "26.0"
        },
        {
            "MetaCapi's GraphVersion is not of the form vN.N: set it to v26.0, for example.",
            options => options.GraphVersion = "v26.0/../x"
        },
        {
            "MetaCapi's BaseAddress is not an absolute https address: set it to https://graph.facebook.com, for example.",
            options => options.BaseAddress = new("graph.facebook.com", UriKind.RelativeOrAbsolute)
        },
        {
            "MetaCapi's BaseAddress is not an absolute https address: set it to https://graph.facebook.com, for example.",
            options => options.BaseAddress = new("ftp://graph.facebook.com")
        },
        {
            "MetaCapi's BaseAddress has a query, a fragment or a user name: remove it; the token belongs into AccessToken.",
            options => options.BaseAddress = new("https://graph.facebook.com/?access_token=" + Token)
        },
        {
            "MetaCapi's BaseAddress is plain http and not on this machine: use https, so that the token can't be read on the way.",
            options => options.BaseAddress = new("http://graph.facebook.com")
        },
        {
            "MetaCapi's BaseAddress ends in a Graph API version: remove it there and set GraphVersion instead, or every request would name two.",
            options => options.BaseAddress = new("https://graph.facebook.com/v26.0")
        },
        {
            "MetaCapi's BaseAddress ends in a Graph API version: remove it there and set GraphVersion instead, or every request would name two.",
            options => options.BaseAddress = new("https://gateway.example.com/capi/V9.0/")
        },
        {
            "MetaCapi's MaxQueueBytes is less than the largest event: set it to the bytes each dataset may hold in memory, 1048576 or more, for example 67108864.",
            options => options.MaxQueueBytes = 1_048_575
        },
        {
            "MetaCapi's MaxBatchEvents is out of range: set it to 1 to 1000, which is the most Meta takes.",
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
    [MemberData(nameof(Mistakes))]
    public async Task A_mistake_stops_the_start_with_one_sentence_that_shows_no_value(string sentence, Action<MetaCapiOptions> mistake)
    {
        using var host = Build(services => services.AddMetaCapi(Right).AddMetaCapi(mistake));

        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(sentence, exception.Message);
        Assert.DoesNotContain(Token, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mistake_is_named_at_once()
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
    public async Task Such_a_base_address_is_fine(string address)
    {
        using var host = Build(services => services.AddMetaCapi(Right).AddMetaCapi(options => options.BaseAddress = new(address)));

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
        Assert.Single(host.Services.GetServices<IHostedService>());
        Assert.NotNull(host.Services.GetRequiredService<IMetaCapiClient>().ForDataset("shop-de"));
    }

    [Theory]
    [InlineData("v20.0", "Graph API version v20.0 has expired: set GraphVersion to a newer one.")]
    [InlineData("v99.0", "Graph API version v99.0 is not one this toolkit knows: check GraphVersion.")]
    [InlineData("v25.0", null)]
    public async Task An_expired_or_unknown_version_gives_a_warning_and_no_more(string version, string? warning)
    {
        await using var shop = await Shop.OpenAsync(new("http://127.0.0.1:9"), options => options.GraphVersion = version, new ManualTimeProvider());

        Assert.Equal(warning is not null, shop.Logs.Text.Contains("Warning Capi.Delivery " + warning, StringComparison.Ordinal));
    }

    [Fact]
    public void No_text_form_of_the_options_shows_a_token()
    {
        var options = new MetaCapiOptions { AccessToken = Token, Datasets = { ["a"] = new() { AccessToken = Token } } };

        Assert.DoesNotContain(Token, $"{options} {options.Datasets["a"]} {new Capi.Delivery.Dataset("a", options.Datasets["a"], options)}", StringComparison.Ordinal);
    }

    private static void Right(MetaCapiOptions options) => (options.DatasetId, options.AccessToken) = ("1234567890", Token);

    private static IHost Build(Action<IServiceCollection> add)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        add(builder.Services);
        return builder.Build();
    }
}
