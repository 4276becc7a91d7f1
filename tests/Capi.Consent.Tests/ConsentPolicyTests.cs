namespace Capi.Consent.Tests;

/// <summary>How findings become a decision.</summary>
public class ConsentPolicyTests
{
    private static readonly ConsentFinding Gpc = GlobalPrivacyControlReader.Read("1");
    private static readonly ConsentFinding UsOptOut = UsPrivacyReader.Read("1YYN");
    private static readonly ConsentFinding UsGrant = UsPrivacyReader.Read("1YNN");
    private static readonly ConsentFinding CookiebotGrant = CookiebotConsentReader.Read("{marketing:true}");
    private static readonly ConsentFinding CookiebotRefusal = CookiebotConsentReader.Read("{marketing:false}");
    private static readonly ConsentFinding OneTrustGrant = OneTrustConsentReader.Read("groups=C0004:1");
    private static readonly ConsentFinding ConsentModeGrant = GoogleConsentModeReader.Read("G111");
    private static readonly ConsentFinding ConsentModeRefusal = GoogleConsentModeReader.Read("G100");
    private static readonly ConsentFinding Unreadable = TcfConsentReader.Read("C");
    private static readonly ConsentFinding Absent = TcfConsentReader.Read(null);

    [Fact]
    public void Without_evidence_nothing_is_sent()
    {
        foreach (var findings in (ConsentFinding[][])[[], [Absent], [Absent, UsPrivacyReader.Read("1---")]])
        {
            var decision = ConsentPolicy.Default.Decide(findings);
            Assert.Equal(ConsentAction.Withhold, decision.Action);
            Assert.True(decision.IsUndecided);
            Assert.Empty(decision.DecidedBy);
        }
    }

    public static TheoryData<ConsentFinding[], ConsentAction> Combinations { get; } = new()
    {
        { [CookiebotGrant], ConsentAction.Send },
        { [CookiebotGrant, OneTrustGrant, Absent], ConsentAction.Send },
        { [CookiebotGrant, CookiebotRefusal], ConsentAction.Withhold },
        { [OneTrustGrant, CookiebotRefusal], ConsentAction.Withhold },
        { [CookiebotGrant, Unreadable], ConsentAction.Withhold },
        { [Unreadable], ConsentAction.Withhold },
        { [UsGrant], ConsentAction.Send },
        { [UsGrant, CookiebotRefusal], ConsentAction.Withhold },
        { [UsOptOut], ConsentAction.SendWithLimitedDataUse },
        { [UsOptOut, CookiebotGrant], ConsentAction.SendWithLimitedDataUse },
        { [UsOptOut, CookiebotRefusal], ConsentAction.Withhold },

        // Consent Mode is derived from the platform's cookie.
        { [ConsentModeGrant], ConsentAction.Send },
        { [ConsentModeRefusal], ConsentAction.Withhold },
        { [ConsentModeRefusal, CookiebotGrant], ConsentAction.Send },
        { [ConsentModeGrant, CookiebotRefusal], ConsentAction.Withhold },
        { [ConsentModeRefusal, UsGrant], ConsentAction.Withhold },
        { [ConsentModeGrant, UsOptOut], ConsentAction.SendWithLimitedDataUse },
        { [ConsentModeGrant, Absent], ConsentAction.Send },
    };

    [Theory]
    [MemberData(nameof(Combinations))]
    public void The_strictest_finding_wins_in_any_order(ConsentFinding[] findings, ConsentAction action)
    {
        Assert.Equal(action, ConsentPolicy.Default.Decide(findings).Action);
        Assert.Equal(action, ConsentPolicy.Default.Decide([.. findings.Reverse()]).Action);
        Assert.False(ConsentPolicy.Default.Decide(findings).IsUndecided);
    }

    [Theory]
    [InlineData("US-CA", ConsentAction.SendWithLimitedDataUse, 1, 1000)]
    [InlineData("us-ri", ConsentAction.SendWithLimitedDataUse, 1, 1013)]
    [InlineData("US", ConsentAction.SendWithLimitedDataUse, 1, 0)]
    [InlineData("US-VA", ConsentAction.Withhold, 0, 0)]
    [InlineData("US-NY", ConsentAction.Withhold, 0, 0)]
    [InlineData("DE", ConsentAction.Withhold, 0, 0)]
    [InlineData("USX", ConsentAction.Withhold, 0, 0)]
    [InlineData(null, ConsentAction.Withhold, 0, 0)]
    [InlineData("", ConsentAction.Withhold, 0, 0)]
    public void An_opt_out_without_a_region_takes_that_of_the_visitor(string? region, ConsentAction action, int country, int state)
    {
        var decision = ConsentPolicy.Default.Decide([Gpc, CookiebotGrant], region);
        Assert.Equal((action, country, state), (decision.Action, decision.DataProcessingOptionsCountry, decision.DataProcessingOptionsState));
    }

    [Theory]
    [InlineData("geolocation=US;CA&groups=C0004:1&isGpcEnabled=0", ConsentAction.SendWithLimitedDataUse, 1, 1000)]
    [InlineData("geolocation=US;VA&groups=C0004:1&isGpcEnabled=0", ConsentAction.Withhold, 0, 0)]
    [InlineData("geolocation=DE;BE&groups=C0004:1&isGpcEnabled=0", ConsentAction.Withhold, 0, 0)]
    public void The_region_can_come_from_another_source(string oneTrust, ConsentAction action, int country, int state)
    {
        var decision = ConsentPolicy.Default.Decide([Gpc, OneTrustConsentReader.Read(oneTrust)]);
        Assert.Equal((action, country, state), (decision.Action, decision.DataProcessingOptionsCountry, decision.DataProcessingOptionsState));
    }

    [Theory]
    [InlineData("US-CA", 1, 1000)]
    [InlineData("US", 1, 0)]
    [InlineData(null, 1, 0)]
    [InlineData("DE", 1, 0)]
    public void A_US_opt_out_without_a_state_takes_the_state_of_the_visitor(string? region, int country, int state)
    {
        var decision = ConsentPolicy.Default.Decide([UsOptOut], region);
        Assert.Equal((ConsentAction.SendWithLimitedDataUse, country, state), (decision.Action, decision.DataProcessingOptionsCountry, decision.DataProcessingOptionsState));
    }

    [Fact]
    public void Opt_outs_in_different_states_are_left_to_Meta_to_locate()
    {
        var decision = ConsentPolicy.Default.Decide([CreateOptOut("US-CA", 1000), CreateOptOut("US-CO", 1001)]);
        Assert.Equal((ConsentAction.SendWithLimitedDataUse, 1, 0), (decision.Action, decision.DataProcessingOptionsCountry, decision.DataProcessingOptionsState));
    }

    [Fact]
    public void An_opt_out_in_a_state_without_a_code_withholds() =>
        Assert.Equal(ConsentAction.Withhold, ConsentPolicy.Default.Decide([CreateOptOut("US-CA", 1000), CreateOptOut("US-VA", null)]).Action);

    [Theory]
    [InlineData(OptOutTreatment.Withhold, ConsentAction.Withhold)]
    [InlineData(OptOutTreatment.LimitedDataUse, ConsentAction.SendWithLimitedDataUse)]
    [InlineData(OptOutTreatment.Ignore, ConsentAction.Send)]
    public void The_treatment_of_opt_outs_can_be_chosen(OptOutTreatment treatment, ConsentAction action)
    {
        Assert.Equal(action, new ConsentPolicy(new() { OptOutInUsa = treatment }).Decide([UsOptOut, CookiebotGrant]).Action);
        Assert.Equal(action, new ConsentPolicy(new() { OptOutInStateWithoutCode = treatment }).Decide([CreateOptOut("US-VA", null), CookiebotGrant]).Action);
        Assert.Equal(action, new ConsentPolicy(new() { OptOutOutsideUsa = treatment }).Decide([Gpc, CookiebotGrant], "DE").Action);
        Assert.Equal(action, new ConsentPolicy(new() { OptOutOutsideUsa = treatment }).Decide([Gpc, CookiebotGrant]).Action);
    }

    [Fact]
    public void An_ignored_opt_out_is_no_grant()
    {
        var decision = new ConsentPolicy(new() { OptOutOutsideUsa = OptOutTreatment.Ignore }).Decide([Gpc]);
        Assert.Equal(ConsentAction.Withhold, decision.Action);
        Assert.True(decision.IsUndecided);
    }

    [Fact]
    public void Limited_data_use_outside_the_USA_has_no_country()
    {
        var decision = new ConsentPolicy(new() { OptOutOutsideUsa = OptOutTreatment.LimitedDataUse }).Decide([Gpc], "DE");
        Assert.Equal((0, 0), (decision.DataProcessingOptionsCountry, decision.DataProcessingOptionsState));
    }

    [Fact]
    public void The_default_region_is_that_of_visitors_about_whom_nothing_is_known()
    {
        var policy = new ConsentPolicy(new() { DefaultRegion = "US" });
        Assert.Equal(ConsentAction.SendWithLimitedDataUse, policy.Decide([Gpc]).Action);
        Assert.Equal(ConsentAction.Withhold, policy.Decide([Gpc], "DE").Action);
    }

    [Fact]
    public void The_evidence_is_that_of_the_findings_that_decided()
    {
        var decision = ConsentPolicy.Default.Decide([CookiebotGrant, CookiebotRefusal, Gpc]);
        Assert.Equal([CookiebotRefusal], decision.DecidedBy);
        Assert.Equal("refused: cookiebot marketing=false", decision.Evidence);
        Assert.Equal("Withhold: refused: cookiebot marketing=false", decision.ToString());
        Assert.Equal("Denied: cookiebot marketing=false", CookiebotRefusal.ToString());
    }

    [Fact]
    public void Missing_findings_have_no_effect()
    {
        Assert.True(ConsentPolicy.Default.Decide(null!).IsUndecided);
        Assert.Equal(ConsentAction.Send, ConsentPolicy.Default.Decide([null!, CookiebotGrant]).Action);
    }

    [Fact]
    public void A_request_without_consent_costs_no_more_than_an_empty_list()
    {
        static long Measure()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = ConsentPolicy.Default.Decide(Absents);
            foreach (var read in Readers)
                _ = read(null);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        _ = Measure();
        Assert.InRange(Measure(), 0, 64);
    }

    private static readonly Func<string?, ConsentFinding>[] Readers =
    [
        value => TcfConsentReader.Read(value), value => GppReader.Read(value), UsPrivacyReader.Read, GlobalPrivacyControlReader.Read, value => CookiebotConsentReader.Read(value),
        value => OneTrustConsentReader.Read(value), value => GoogleAdditionalConsentReader.Read(value), value => GoogleConsentModeReader.Read(value),
    ];

    private static readonly ConsentFinding[] Absents = [.. Readers.Select(read => read(null))];

    private static ConsentFinding CreateOptOut(string region, int? state) =>
        new() { Outcome = ConsentOutcome.OptedOut, Source = ConsentSource.Gpp, Country = 1, State = state, Region = region, Evidence = region };
}
