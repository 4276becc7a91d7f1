using Capi.Analyzers.Tests.Support;
using VerifyCS = Capi.Roslyn.Testing.Verifiers.CSharpAnalyzerVerifier<Capi.Analyzers.FlowAnalyzer>;

namespace Capi.Analyzers.Tests.Flow;

/// <summary>CAPI301: the raw value of a hashed member reaches a log, a console, a trace, an exception or a metric.</summary>
public class RawIdentifierExposedTests
{
    [Fact]
    public Task The_message_names_member_and_sink() => FlowVerifier.VerifyStatementsAsync(
        "logger.LogInformation(\"Sent to {Email}\", {|#0:order.Email|});",
        VerifyCS.Diagnostic("CAPI301").WithLocation(0).WithMessage("Raw identifier 'OrderPaid.Email' reaches a log and stays readable to anyone with access to the log; log the event ID instead"));

    [Theory]
    [InlineData("logger.LogWarning($\"To {{|CAPI301:order.Email|}}\");")]
    [InlineData("logger.LogError(new InvalidOperationException(), \"To \" + {|CAPI301:order.Email|});")]
    [InlineData("logger.Log(LogLevel.Debug, \"To {A} {B}\", order.OrderNumber, {|CAPI301:order.Mobile|});")]
    [InlineData("using var scope = logger.BeginScope(\"{City}\", {|CAPI301:order.Buyer!.City|});")]
    [InlineData("Console.WriteLine({|CAPI301:order.Email|});")]
    [InlineData("Console.WriteLine(\"{0} {1}\", order.OrderNumber, {|CAPI301:order.Email|});")]
    [InlineData("Console.Error.WriteLine({|CAPI301:order.Email|});")]
    [InlineData("Debug.WriteLine({|CAPI301:order.Email|});")]
    [InlineData("Trace.TraceError(\"{0}\", {|CAPI301:order.Email|});")]
    [InlineData("Activity.Current?.SetTag(\"email\", {|CAPI301:order.Email|});")]
    [InlineData("Activity.Current!.AddBaggage(\"email\", {|CAPI301:order.Email|});")]
    [InlineData("var tags = new TagList(); tags.Add(\"city\", {|CAPI301:order.Buyer!.City|});")]
    [InlineData("var tags = new TagList { { \"city\", {|CAPI301:order.Buyer!.City|} } };")]
    [InlineData("new System.Diagnostics.Metrics.Meter(\"m\").CreateCounter<int>(\"c\").Add(1, new KeyValuePair<string, object?>(\"city\", {|CAPI301:order.Buyer!.City|}));")]
    [InlineData("var tags = new ActivityTagsCollection { [\"city\"] = {|CAPI301:order.Buyer!.City|} };")]
    [InlineData("var tags = new ActivityTagsCollection { { \"city\", {|CAPI301:order.Buyer!.City|} } };")]
    [InlineData("Activity.Current!.DisplayName = \"To \" + {|CAPI301:order.Email|};")]
    [InlineData("var failure = new InvalidOperationException(); failure.Data[\"email\"] = {|CAPI301:order.Email|}; throw failure;")]
    [InlineData("var failure = new InvalidOperationException(); failure.Data.Add(\"email\", {|CAPI301:order.Email|}); throw failure;")]
    [InlineData("throw new InvalidOperationException() { Data = { [\"email\"] = {|CAPI301:order.Email|} } };")]
    [InlineData("throw new InvalidOperationException(\"No such customer: \" + {|CAPI301:order.Email|});")]
    [InlineData("throw new ArgumentException(string.Format(\"{0}\", {|CAPI301:order.Email|}));")]
    public Task A_raw_value_that_reaches_a_sink_is_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("var email = order.Email; Console.WriteLine({|CAPI301:email|});")]
    [InlineData("var email = order.Email; Console.WriteLine($\"To {{|CAPI301:email|}}\");")]
    [InlineData("if (order.Email is string email) Console.WriteLine({|CAPI301:email|});")]
    [InlineData("if (order is { Email: { } email }) Console.WriteLine({|CAPI301:email|});")]
    [InlineData("if (order is { Buyer: { City: var city } }) Console.WriteLine({|CAPI301:city|});")]
    [InlineData("if (order.Email is { Length: > 2 } and var email) Console.WriteLine({|CAPI301:email|});")]
    [InlineData("switch (order.Email) { case { } email: Console.WriteLine({|CAPI301:email|}); break; }")]
    [InlineData("Console.WriteLine(order.Email switch { { } email when email.Length > 3 => {|CAPI301:email|}, _ => \"none\" });")]
    [InlineData("var shown = isKnown ? order.Email : \"none\"; Console.WriteLine({|CAPI301:shown|});")]
    [InlineData("var shown = order.Email ?? \"none\"; Console.WriteLine({|CAPI301:shown|});")]
    [InlineData("Console.WriteLine({|CAPI301:order.Email|}!.Trim().ToLowerInvariant());")]
    [InlineData("var sb = new StringBuilder(); sb.Append(\"To \").Append(order.Email); Console.WriteLine({|CAPI301:sb|}.ToString());")]
    [InlineData("var sb = new StringBuilder(\"To\"); sb.Append(order.Email); Console.WriteLine({|CAPI301:sb|}.ToString());")]
    [InlineData("foreach (var one in order.Emails) Console.WriteLine({|CAPI301:one|});")]
    [InlineData("Console.WriteLine(string.Join(\", \", {|CAPI301:order.Emails|}));")]
    [InlineData("Action show = () => Console.WriteLine({|CAPI301:order.Email|});")]
    [InlineData("void Show() => Console.WriteLine({|CAPI301:order.Email|}); Show();")]
    [InlineData("void Show(string? one) => Console.WriteLine({|CAPI301:one|}); Show(order.Email);")]
    [InlineData("try { } catch (Exception) { Console.WriteLine({|CAPI301:order.Email|}); throw; } finally { Console.WriteLine({|CAPI301:order.Mobile|}); }")]
    [InlineData("var (a, b) = (order.Email, order.OrderNumber); Console.WriteLine({|CAPI301:a|} + b);")]
    [InlineData("shopper.Number = order.Email!; Console.WriteLine({|CAPI301:shopper.Number|});")]
    [InlineData("var (number, at, email, fbp, buyer) = order; Console.WriteLine(number + {|CAPI301:email|});")]
    [InlineData("if (order is (_, _, { } email, _, _)) Console.WriteLine({|CAPI301:email|});")]
    [InlineData("order.Emails.ToList().ForEach(one => Console.WriteLine({|CAPI301:one|}));")]
    [InlineData("Console.WriteLine(string.Join(\", \", {|CAPI301:order.Emails|}.Select(one => one.Trim())));")]
    [InlineData("var all = new[] { order }; Console.WriteLine(string.Join(\", \", {|CAPI301:all.Select(one => one.Email)|}));")]
    [InlineData("var sb = new StringBuilder(); sb.Append($\"To {order.Email}\"); Console.WriteLine({|CAPI301:sb|}.ToString());")]
    [InlineData("using var scope = logger.BeginScope({|CAPI301:new Dictionary<string, object?> { [\"email\"] = order.Email }|});")]
    [InlineData("using var scope = logger.BeginScope({|CAPI301:new Dictionary<string, object?> { { \"email\", order.Email }, { \"number\", 1 } }|});")]
    [InlineData("var state = new Dictionary<string, object?>(); state[\"email\"] = order.Email; state[\"number\"] = 1; using var scope = logger.BeginScope({|CAPI301:state|});")]
    [InlineData("using var scope = logger.BeginScope((\"email\", {|CAPI301:order.Email|}));")]
    [InlineData("logger.LogInformation(\"{Who}\", new { order.OrderNumber, {|CAPI301:order.Email|} });")]
    [InlineData("var who = new { Mail = order.Email, order.OrderNumber }; logger.LogInformation(\"{@Who}\", {|CAPI301:who|});")]
    [InlineData("Console.WriteLine({|CAPI301:order.Email|}!.Replace(\"@\", \" at \"));")]
    [InlineData("Debug.WriteLineIf(isKnown, $\"To {{|CAPI301:order.Email|}}\");")]
    [InlineData("Console.WriteLine(string.Create(null, $\"To {{|CAPI301:order.Email|}}\"));")]
    [InlineData("Console.WriteLine(await_(order).Result); async Task<string?> await_(OrderPaid one) { await Task.Yield(); Console.WriteLine({|CAPI301:one.Email|}); return null; }")]
    public Task A_raw_value_is_tracked_to_the_sink(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("logger.LogInformation(\"Sent {Order}\", order);")]
    [InlineData("logger.LogInformation(\"Sent {Id} at {At}\", order.OrderNumber, order.PaidAt);")]
    [InlineData("logger.LogInformation(\"{Length}\", order.Email?.Length);")]
    [InlineData("logger.LogInformation(\"{Has}\", order.Email is not null);")]
    [InlineData("Console.WriteLine(order.Email == text);")]
    [InlineData("Console.WriteLine(string.IsNullOrEmpty(order.Email) ? \"none\" : \"some\");")]
    [InlineData("Console.WriteLine(order.Emails.Count);")]
    [InlineData("Console.WriteLine(nameof(order.Email));")]
    [InlineData("Console.WriteLine(order.Name);")]
    [InlineData("Console.WriteLine(order.Fbp);")]
    [InlineData("Console.WriteLine(shopper.Email);")]
    [InlineData("Console.WriteLine(order.Buyer!.Title);")]
    [InlineData("Console.WriteLine(order.Email!.ToSha256());")]
    [InlineData("if (order.Email is null) throw new ArgumentException(\"none\", nameof(order));")]
    [InlineData("var email = order.Email; email = \"***\"; Console.WriteLine(email);")]
    [InlineData("Console.WriteLine(order.Email is string email ? 1 : 0);")]
    [InlineData("var (number, at, email, fbp, buyer) = order; Console.WriteLine(number + fbp);")]
    [InlineData("if (order is ({ } number, _, _, _, _)) Console.WriteLine(number);")]
    [InlineData("Console.WriteLine(string.Join(\", \", order.Emails.Select(one => one.Length)));")]
    [InlineData("Console.WriteLine(order.Emails.Any(one => one == text));")]
    [InlineData("Console.WriteLine(order.Email!.Split('@')[1]);")]
    [InlineData("Console.WriteLine(order.Email!.Substring(0, 1) + \"***\");")]
    [InlineData("Console.WriteLine($\"{order.Email![..1]}***\");")]
    [InlineData("Console.WriteLine(order.Email![0] + \"***\");")]
    [InlineData("Console.WriteLine(System.Text.RegularExpressions.Regex.Replace(order.Email!, \".+@\", \"***@\"));")]
    [InlineData("using var scope = logger.BeginScope(new Dictionary<string, object?> { [\"number\"] = order.OrderNumber });")]
    [InlineData("var seen = new Dictionary<string, int>(); seen[order.Email!] = 1; Console.WriteLine(seen);")]
    [InlineData("var state = new Dictionary<string, object?>(); state[\"email\"] = order.Email; state[\"number\"] = 1; Console.WriteLine(state[\"number\"]);")]
    [InlineData("var state = new Dictionary<string, object?>(); state[\"email\"] = order.Email; Console.WriteLine(state.Count);")]
    [InlineData("var pair = (order.Email, order.OrderNumber); Console.WriteLine(pair.OrderNumber);")]
    [InlineData("var who = new { order.Email, order.OrderNumber }; Console.WriteLine(who.OrderNumber);")]
    [InlineData("Console.WriteLine(new { order.OrderNumber, IsKnown = order.Email is not null, order.Email!.Length });")]
    [InlineData("Activity.Current!.DisplayName = \"To \" + order.OrderNumber;")]
    [InlineData("var failure = new InvalidOperationException(); failure.Data[\"number\"] = order.OrderNumber; throw failure;")]
    public Task A_value_that_reveals_nothing_is_not_reported(string statements) => FlowVerifier.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("private static void Show(string? one) => Console.WriteLine(one); public void M(OrderPaid order) => Show({|CAPI301:order.Email|});")]
    [InlineData("private static string Low(string one) => one.ToLowerInvariant(); public void M(OrderPaid order) => Console.WriteLine(Low({|CAPI301:order.Email|}!));")]
    [InlineData("private void Fail(string? one) => throw new Exception($\"No {one}\"); public void M(OrderPaid order) => Fail({|CAPI301:order.Email|});")]
    [InlineData("private static string Read(OrderPaid one) => \"To \" + one.Email; public void M(OrderPaid order) => Console.WriteLine({|CAPI301:Read(order)|});")]
    [InlineData("[LoggerMessage(1, LogLevel.Information, \"{Email}\")] private static partial void Sent(ILogger logger, string? email); private static partial void Sent(ILogger logger, string? email) { } public void M(OrderPaid order, ILogger logger) => Sent(logger, {|CAPI301:order.Email|});")]
    [InlineData("public async Task M(OrderPaid order, Task<string> later) { var x = await later; await Task.Yield(); Console.WriteLine({|CAPI301:order.Email|} + x); }")]
    [InlineData("public string? Seen { get; set; } public void M(OrderPaid order) { Seen = order.Email; Console.WriteLine({|CAPI301:Seen|}); }")]
    public Task A_raw_value_is_tracked_through_a_helper(string members) => FlowVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("private static void Show(string? one, string? two) => Console.WriteLine(one); public void M(OrderPaid order) => Show(order.OrderNumber, order.Email);")]
    [InlineData("private static string Mask(string one) => one.Substring(0, 1) + \"***\"; public void M(OrderPaid order) => Console.WriteLine(Mask(order.Email!));")]
    [InlineData("private static void Show(string one) => Console.WriteLine(one.Trim()[^4..]); public void M(OrderPaid order) => Show(order.Email!);")]
    [InlineData("private static void Keep(string? one) { } public void M(OrderPaid order) { Keep(order.Email); Console.WriteLine(); }")]
    [InlineData("[LoggerMessage(1, LogLevel.Information, \"{Id}\")] private static partial void Sent(ILogger logger, string? id); private static partial void Sent(ILogger logger, string? id) { } public void M(OrderPaid order, ILogger logger) => Sent(logger, order.OrderNumber);")]
    public Task A_helper_that_reveals_nothing_is_not_reported(string members) => FlowVerifier.VerifyAsync(members);

    [Theory]
    [InlineData("histogram.Record(1, new TagList { { \"email\", {|CAPI301:order.Email|} } });")]
    [InlineData("histogram.Record(1, new TagList { { \"number\", order.OrderNumber }, { \"email\", {|CAPI301:order.Email|} } });")]
    [InlineData("histogram.Record(1, new TagList { new(\"email\", {|CAPI301:order.Email|}) });")]
    [InlineData("var tags = new TagList(); tags.Add(\"email\", {|CAPI301:order.Email|}); histogram.Record(1, tags);")]
    [InlineData("TagList tags = [new(\"email\", order.Email)]; histogram.Record(1, {|CAPI301:tags|});")]
    [InlineData("var tags = new ActivityTagsCollection { [\"email\"] = {|CAPI301:order.Email|} }; Console.WriteLine(tags);")]
    [InlineData("histogram.Record(1, new TagList { { \"number\", order.OrderNumber } });")]
    public Task A_tag_is_reported_once(string statements) =>
        FlowVerifier.VerifyStatementsAsync("var histogram = new System.Diagnostics.Metrics.Meter(\"m\").CreateHistogram<int>(\"h\"); " + statements);

    [Fact]
    public Task Serilog_is_recognised_by_name()
    {
        const string Serilog = """
            namespace Serilog { public static class Log { public static void Information(string text, params object?[] values) { } public static void CloseAndFlush(object? one = null) { } } }
            """;
        var test = FlowVerifier.CreateTest("public void M(OrderPaid order) { Serilog.Log.Information(\"{Email}\", {|CAPI301:order.Email|}); Serilog.Log.CloseAndFlush(order.Email); }");
        test.TestState.Sources.Add(("Serilog.cs", Serilog));

        return test.RunAsync();
    }

    [Fact]
    public Task The_read_of_the_member_is_an_additional_location() => FlowVerifier.VerifyStatementsAsync(
        "var email = {|#1:order.Email|}; Console.WriteLine({|#0:email|});",
        VerifyCS.Diagnostic("CAPI301").WithLocation(0).WithLocation(1).WithMessage(null));

    [Theory]
    [InlineData("public string? Own => Email;", "order.Own")]
    [InlineData("public string Own => Email!.Trim();", "order.Own")]
    [InlineData("public string? Own { get { return Email; } }", "order.Own")]
    [InlineData("public string Describe() => \"To \" + Email;", "order.Describe()")]
    public Task A_raw_value_behind_a_computed_member_of_the_contract_is_reported(string member, string value) => FlowVerifier.VerifyAsync(
        "} public partial record OrderPaid { " + member + " } public partial class Code { public void M(OrderPaid order) { Console.WriteLine({|CAPI301:" + value + "|}); }");

    [Theory]
    [InlineData("public int Length => Email!.Length;", "order.Length")]
    [InlineData("public string Domain => Email!.Split('@')[1];", "order.Domain")]
    [InlineData("public string Title { get; init; } = \"\";", "order.Title")]
    [InlineData("public string Describe() => \"Order \" + OrderNumber;", "order.Describe()")]
    public Task A_computed_member_that_reveals_nothing_is_not_reported(string member, string value) => FlowVerifier.VerifyAsync(
        "} public partial record OrderPaid { " + member + " } public partial class Code { public void M(OrderPaid order) { Console.WriteLine(" + value + "); }");
}
