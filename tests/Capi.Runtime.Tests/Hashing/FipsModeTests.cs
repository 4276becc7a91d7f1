using Capi.Hashing;

namespace Capi.Runtime.Tests.Hashing;

public class FipsModeTests
{
    [Theory]
    [InlineData("1\n", true)]
    [InlineData("0\n", false)]
    [InlineData("", false)]
    public void The_Linux_kernel_flag_enables_FIPS_mode(string content, bool isOn)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, content);
        Assert.Equal(isOn, FipsMode.IsFlagSet(path));
        File.Delete(path);
        Assert.False(FipsMode.IsFlagSet(path));
    }
}
