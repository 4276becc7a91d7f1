using Capi.Cli.Tests.Testing;

namespace Capi.Cli.Tests.Consent;

/// <summary><c>capi consent --jsonl</c>.</summary>
public class ConsentJsonLinesTests
{
    private const string TcString = "CQSMAAAQSMAAAAfABBENAUEgAP_AAAAAAAAAAAoAAoAAAAAA";

    [Theory]
    [InlineData("""{"id":1,"kind":"usprivacy","input":"1YYN"}""", """{"id":1,"finding":"opted_out","country":1,"evidence":"usprivacy version=1 notice=Y optOutSale=Y lspa=N"}""")]
    [InlineData("""{"id":"a","kind":"usprivacy","input":"1YNN"}""", """{"id":"a","finding":"granted","evidence":"usprivacy version=1 notice=Y optOutSale=N lspa=N"}""")]
    [InlineData("""{"kind":"usprivacy","input":"1---","id":null}""", """{"id":null,"finding":"none","evidence":"usprivacy version=1 notice=- optOutSale=- lspa=-"}""")]
    [InlineData("""{"id":{"x":[1]},"kind":"usprivacy","input":"2YNN"}""", """{"id":{"x":[1]},"finding":"invalid","evidence":"usprivacy unreadable"}""")]
    [InlineData("""{"id":2,"kind":"gcs","input":"G100"}""", """{"id":2,"finding":"denied","evidence":"gcs ad_storage=denied analytics_storage=denied"}""")]
    [InlineData("""{"id":3,"kind":"gcd","input":"13l3l3l3l1l1"}""", """{"id":3,"finding":"none","evidence":"gcd ad_storage=unknown analytics_storage=unknown ad_user_data=unknown ad_personalization=unknown"}""")]
    [InlineData("""{"id":4,"kind":"ac","input":"2~89.35.1~dv.9"}""", """{"id":4,"finding":"granted","vendors":[1,35,89],"evidence":"ac version=2 provider=89 consented=yes"}""")]
    [InlineData("""{"id":5,"kind":"ac","input":"1~"}""", """{"id":5,"finding":"denied","vendors":[],"evidence":"ac version=1 provider=89 consented=no"}""")]
    [InlineData("""{"id":6,"kind":"gpp","input":"DBAA"}""", """{"id":6,"finding":"none","evidence":"gpp version=1 sections=none"}""")]
    [InlineData("""{"id":7,"kind":"gpp","input":"DBABzw~1YYN~BVQqAAAAAgA.QA"}""", """{"id":7,"finding":"opted_out","sections":[6,7],"country":1,"evidence":"gpp version=1 [6 usprivacy version=1 notice=Y optOutSale=Y lspa=N] [7 usnat sale=2 sharing=2 targeted=2]"}""")]
    [InlineData("""{"id":8,"kind":"tcf","input":null}""", """{"id":8,"finding":"none","evidence":"absent"}""")]
    [InlineData("""{"id":9,"kind":"tcf","input":"\ud800"}""", """{"id":9,"finding":"invalid","evidence":"tcf unreadable"}""")]
    [InlineData("""{"id":10,"kind":"cookiebot","input":"0"}""", """{"id":10,"finding":"denied","evidence":"cookiebot value=0"}""")]
    [InlineData("""{"id":11,"kind":"onetrust","input":"isGpcEnabled=1&groups=C0004:0&geolocation=US;CA"}""", """{"id":11,"finding":"opted_out","country":1,"state":1000,"evidence":"onetrust groups=C0004:0 gpc=1 region=US-CA"}""")]
    [InlineData("""{"id":12,"kind":"gpc","input":"1"}""", """{"id":12,"finding":"opted_out","evidence":"gpc Sec-GPC=1"}""")]
    [InlineData("""{"id":13,"kind":"datalayer","input":"{\"ad_storage\":\"granted\",\"ad_user_data\":\"granted\"}"}""", """{"id":13,"finding":"granted","evidence":"dataLayer ad_storage=granted analytics_storage=unknown ad_user_data=granted ad_personalization=unknown"}""")]
    [InlineData("""{"id":14,"kind":"none","input":""}""", """{"id":14,"error":"\"kind\" is not a known kind"}""")]
    [InlineData("""{"id":15,"input":""}""", """{"id":15,"error":"\"kind\" is missing or null"}""")]
    [InlineData("""{"id":16,"kind":"tcf"}""", """{"id":16,"error":"\"input\" is missing"}""")]
    [InlineData("""{"id":17,"kind":"tcf","input":5}""", """{"id":17,"error":"\"input\" must be a string or null"}""")]
    public async Task A_line_is_answered_in_this_form(string line, string expected) =>
        Assert.Equal(expected, Assert.Single(await CapiInProcess.RunJsonLinesAsync("consent", line)));

    [Fact]
    public async Task A_tc_string_lists_purposes_and_vendors()
    {
        var answer = Assert.Single(await CapiInProcess.RunJsonLinesAsync("consent", $$"""{"id":1,"kind":"tcf","input":"{{TcString}}"}"""));

        Assert.StartsWith("""{"id":1,"finding":"granted","purposes":[1,2,3,4,5,6,7,8,9,10],"vendors":[""", answer, StringComparison.Ordinal);
    }
}
