// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/gap_fit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace hookbench::profile {

namespace {

using Growth = GapFit::Growth;
using Jitter = GapFit::Jitter;

/// The gaps behind one attempt.
struct Step
{
    int number = 0; ///< from 0
    double least = 0;
    double most = 0;
    int count = 0;
    double value = 0;     ///< what the rule is to explain
    double tolerance = 0; ///< how far the rule may be off

    double range() const { return most - least; }
    double middle() const { return (least + most) / 2; }
    /// The ends of an even distribution lie behind those of its sample.
    double widening() const { return count > 1 ? range() / (count - 1) : 0; }
    double width() const { return range() + 2 * widening(); }
};
using Steps = std::vector<Step>;

/// Middles of even distributions are known this well: three times the standard deviation.
double middleTolerance(double width, int count)
{
    return 3 * width / std::sqrt(2.0 * (count + 1) * (count + 2));
}

Steps stepsOf(const StepGaps& gaps)
{
    Steps steps;
    for (size_t i = 0; i < gaps.size(); ++i) {
        if (gaps[i].empty())
            continue;
        const auto [least, most] = std::ranges::minmax(gaps[i]);
        steps.push_back({int(i), least, most, int(gaps[i].size()), 0, 0});
    }
    return steps;
}

bool isVaried(const Steps& steps)
{
    return std::ranges::any_of(steps,
                               [](const Step& step) { return step.range() > timingNoise(step.middle()); });
}

/// Middles, or for added jitter the lower ends.
void setValues(Steps& steps, bool varied, bool lowerEnds)
{
    double share = 0; // of the width, where a step alone does not show it
    for (const Step& step : steps) {
        if (step.count > 1 && step.middle() > 0)
            share = std::max(share, step.width() / step.middle());
    }
    for (Step& step : steps) {
        step.value = lowerEnds ? std::max(step.least - step.widening(), 0.0) : step.middle();
        step.tolerance = timingNoise(step.value);
        if (!varied)
            continue;
        const double width = step.count > 1 ? step.width() : share * step.middle();
        step.tolerance += lowerEnds ? 3 * width / (step.count + 1) : middleTolerance(width, step.count);
    }
}

struct Rule
{
    Growth growth = Growth::Irregular;
    double base = 0;
    double increment = 0;
    double factor = 0;
    double cap = 0;

    double at(int step) const
    {
        double value = base;
        if (growth == Growth::Linear)
            value = base + increment * step;
        else if (growth == Growth::Exponential)
            value = base * std::pow(factor, step);
        return cap > 0 ? std::min(value, cap) : value;
    }

    /// The worst of the steps, as a part of its tolerance.
    double misfit(const Steps& steps) const
    {
        double worst = 0;
        for (const Step& step : steps)
            worst = std::max(worst, std::abs(at(step.number) - step.value) / step.tolerance);
        return worst;
    }
    bool explains(const Steps& steps) const { return misfit(steps) <= 1; }
};

struct Line
{
    double at0 = 0;
    double slope = 0;
};

/// Weighted least squares over points (step number, value).
template <typename Value, typename Weight>
Line fitLine(const Steps& steps, size_t count, Value value, Weight weight)
{
    double w = 0, x = 0, y = 0, xx = 0, xy = 0;
    for (size_t i = 0; i < count; ++i) {
        const double one = weight(steps[i]);
        const double v = value(steps[i]);
        w += one;
        x += one * steps[i].number;
        y += one * v;
        xx += one * steps[i].number * steps[i].number;
        xy += one * steps[i].number * v;
    }
    const double divisor = w * xx - x * x;
    if (divisor <= 0)
        return {w > 0 ? y / w : 0, 0};
    const double slope = (w * xy - x * y) / divisor;
    return {(y - slope * x) / w, slope};
}

double weightedMean(const Steps& steps, size_t from, const auto& value)
{
    double sum = 0, weights = 0;
    for (size_t i = from; i < steps.size(); ++i) {
        const double weight = 1 / (steps[i].tolerance * steps[i].tolerance);
        sum += weight * value(steps[i]);
        weights += weight;
    }
    return weights > 0 ? sum / weights : 0;
}

double valueOf(const Step& step)
{
    return step.value;
}

Rule fixedRule(const Steps& steps)
{
    return {Growth::Fixed, weightedMean(steps, 0, valueOf), 0, 0, 0};
}

/// Those from `growing` on have reached the cap.
Rule linearRule(const Steps& steps, size_t growing)
{
    const Line line = fitLine(steps, growing, valueOf,
                              [](const Step& step) { return 1 / (step.tolerance * step.tolerance); });
    const double cap = growing < steps.size() ? weightedMean(steps, growing, valueOf) : 0;
    return {Growth::Linear, line.at0, line.slope, 0, cap};
}

/// People choose factors like 1.5 and 2; one that is as good as measured makes the base more precise.
double roundFactor(double factor)
{
    const double round = std::round(factor * 2) / 2;
    return round > 1 && std::abs(round - factor) <= 0.03 * factor ? round : factor;
}

Rule exponentialRule(const Steps& steps, size_t growing)
{
    const auto weight = [](const Step& step) {
        const double relative = step.tolerance / step.value;
        return 1 / (relative * relative);
    };
    const Line line = fitLine(
        steps, growing, [](const Step& step) { return std::log(step.value); }, weight);
    Rule rule{Growth::Exponential, std::exp(line.at0), 0, std::exp(line.slope), 0};
    rule.cap = growing < steps.size() ? weightedMean(steps, growing, valueOf) : 0;
    Rule rounded = rule;
    rounded.factor = roundFactor(rule.factor);
    double sum = 0, weights = 0;
    for (size_t i = 0; i < growing; ++i) {
        sum += weight(steps[i]) * (std::log(steps[i].value) - steps[i].number * std::log(rounded.factor));
        weights += weight(steps[i]);
    }
    rounded.base = std::exp(sum / weights);
    return rounded.explains(steps) ? rounded : rule;
}

bool isGrowing(const Rule& rule)
{
    return rule.growth == Growth::Linear ? rule.increment > 0 && rule.base >= 0 : rule.factor > 1.01;
}

/// The simplest rule that explains all: without a cap, and else with one, which takes at least two steps.
std::optional<Rule> growingRule(const Steps& steps)
{
    if (std::ranges::any_of(steps, [](const Step& step) { return step.value <= 0; }))
        return {};
    constexpr size_t fewest = 3;
    for (size_t growing = steps.size(); growing >= fewest; --growing) {
        if (growing == steps.size() - 1)
            continue; // one step may be anything
        std::optional<Rule> best;
        for (const Rule& rule : {linearRule(steps, growing), exponentialRule(steps, growing)}) {
            if (isGrowing(rule) && rule.explains(steps) &&
                (!best || rule.misfit(steps) < best->misfit(steps)))
                best = rule;
        }
        if (best)
            return best;
    }
    return {};
}

Rule ruleOf(const Steps& steps)
{
    if (steps.size() == 1)
        return {Growth::Unclear, steps[0].value, 0, 0, 0};
    if (const Rule rule = fixedRule(steps); rule.explains(steps))
        return rule;
    if (const auto rule = growingRule(steps))
        return *rule;
    const bool isFew = steps.size() == 2;
    return {isFew ? Growth::Unclear : Growth::Irregular, steps[0].value, 0, 0, 0};
}

double ruleAt(const Rule& rule, const Step& step)
{
    const bool isRule = rule.growth != Growth::Irregular && rule.growth != Growth::Unclear;
    return isRule ? rule.at(step.number) : step.value;
}

/// Whether the widths of the steps are alike although the delays are not.
bool isAdded(const Steps& steps)
{
    double leastWidth = 0, mostWidth = 0, leastShare = 0, mostShare = 0;
    for (const Step& step : steps) {
        if (step.count < 3 || step.middle() <= 0)
            continue;
        const double share = step.width() / step.middle();
        leastWidth = leastWidth > 0 ? std::min(leastWidth, step.width()) : step.width();
        leastShare = leastShare > 0 ? std::min(leastShare, share) : share;
        mostWidth = std::max(mostWidth, step.width());
        mostShare = std::max(mostShare, share);
    }
    return leastWidth > 0 && leastShare > 0 && mostShare / leastShare > 1.5 * mostWidth / leastWidth;
}

/// All gaps as shares of what the rule says, evenly spread between these.
struct Shares
{
    double least = 0;
    double most = 0;
    int count = 0;
};

Shares sharesOf(const StepGaps& gaps, const Steps& steps, const Rule& rule)
{
    std::vector<double> shares;
    for (const Step& step : steps) {
        for (const double gap : gaps[size_t(step.number)])
            shares.push_back(gap / std::max(ruleAt(rule, step), 1e-9));
    }
    const auto [least, most] = std::ranges::minmax(shares);
    const double widening = shares.size() > 1 ? (most - least) / double(shares.size() - 1) : 0;
    return {std::max(least - widening, 0.0), most + widening, int(shares.size())};
}

void scale(Rule& rule, Steps& steps, double by)
{
    rule.base *= by;
    rule.increment *= by;
    rule.cap *= by;
    for (Step& step : steps) {
        step.value *= by;
        step.tolerance *= by;
    }
}

/// Says what kind of jitter it is, and makes delays of the middles.
void applyJitter(GapFit& fit, const StepGaps& gaps, Steps& steps, Rule& rule)
{
    const Shares shares = sharesOf(gaps, steps, rule);
    const double ratio = shares.least / shares.most;
    if (ratio < 0.1) {
        fit.jitter = Jitter::Full;
        scale(rule, steps, shares.most);
    } else if (std::abs(ratio - 0.5) < 0.06) {
        fit.jitter = Jitter::Equal;
        scale(rule, steps, shares.most);
    } else {
        fit.jitter = Jitter::Proportional;
        fit.width = (shares.most - shares.least) / (shares.most + shares.least);
        scale(rule, steps, (shares.most + shares.least) / 2);
    }
}

/// Nothing is varied, or there is one gap of each step alone.
Jitter jitterOfEven(const Steps& steps, Growth growth)
{
    const bool compared = std::ranges::any_of(steps, [](const Step& step) { return step.count > 1; });
    const bool followsRule = growth != Growth::Irregular && growth != Growth::Unclear;
    return compared || followsRule ? Jitter::None : Jitter::Unknown;
}

} // namespace

double timingNoise(double seconds)
{
    return 0.1 + 0.02 * seconds;
}

double GapFit::delayBehind(int attempt) const
{
    const Rule rule{growth, base, increment, factor, cap};
    const size_t step = size_t(std::max(attempt - 1, 0));
    if (growth != Growth::Irregular && growth != Growth::Unclear)
        return rule.at(int(step));
    if (step < delays.size() && delays[step] > 0)
        return delays[step];
    // A schedule that goes on mostly does so with longer delays.
    return delays.empty() ? 0 : 2 * *std::ranges::max_element(delays);
}

GapFit fitGaps(const StepGaps& gaps)
{
    GapFit fit;
    Steps steps = stepsOf(gaps);
    if (steps.empty())
        return fit;
    const bool varied = isVaried(steps);
    const bool added = varied && isAdded(steps);
    setValues(steps, varied, added);
    Rule rule = ruleOf(steps);
    if (added) {
        fit.jitter = Jitter::Added;
        fit.width = weightedMean(steps, 0, [](const Step& step) { return step.width(); });
    } else if (varied) {
        applyJitter(fit, gaps, steps, rule);
    } else {
        fit.jitter = jitterOfEven(steps, rule.growth);
    }
    fit.growth = rule.growth;
    fit.base = rule.base;
    fit.increment = rule.increment;
    fit.factor = rule.factor;
    fit.cap = rule.cap;
    fit.delays.resize(gaps.size());
    fit.tolerance.resize(gaps.size());
    for (const Step& step : steps) {
        fit.delays[size_t(step.number)] = ruleAt(rule, step);
        fit.tolerance[size_t(step.number)] = step.tolerance;
    }
    return fit;
}

} // namespace hookbench::profile
