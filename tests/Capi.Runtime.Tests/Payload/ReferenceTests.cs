using Capi.Payload.Tests.Support;
using Capi.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Capi.Payload.Tests;

public class ReferenceTests
{
    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public void Any_order_becomes_what_a_slow_reference_makes_of_it_in_any_culture(string culture)
    {
        using var scope = new CultureScope(culture);
        var accepted = 0;

        Prop.ForAll(OrderGenerator.Orders.ToArbitrary(), OrderGenerator.Visitors.ToArbitrary(), (order, visitor) =>
        {
            var (result, json) = OrderReference.Expect(order, visitor);
            var actual = Events.Send(order, visitor, out var written);
            Assert.Equal(result, actual);
            Assert.Equal(json ?? "", written);
            accepted += actual.IsAccepted ? 1 : 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20261126, 3));

        Assert.InRange(accepted, 40, 400);
    }
}
